namespace Dashboard.Store;

/// <summary>A record that two people may edit: the context raises the version on each change and refuses a stale one.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
