namespace Dashboard.Store.Views;

/// <summary>A view as a person sees it.</summary>
/// <param name="IsMine">The person saved it and may change it.</param>
public sealed record SavedViewRow(int Id, string Name, string Address, string Owner, bool IsShared, bool IsMine, DateTimeOffset SavedAt)
{
    /// <summary>The list that it is of, without filters.</summary>
    public string Path => SavedViewAddress.PathOf(Address);
}
