using Dashboard.Store.Audit;

namespace Dashboard.Store.Registers;

/// <summary>A record that people enter, import, remove and bring back. Removed ones stay stored and out of every query.</summary>
public interface IRegistered : IAudited, IVersioned
{
    int Id { get; }

    /// <summary>Stable and unique in its register; files name the record by it.</summary>
    string Key { get; set; }
    Origin Origin { get; set; }

    /// <summary>When it was removed; null while it is there.</summary>
    DateTimeOffset? DeletedAt { get; set; }
}
