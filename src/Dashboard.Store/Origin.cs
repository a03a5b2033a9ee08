namespace Dashboard.Store;

/// <summary>Where a record came from; the demo's records are removed by origin.</summary>
public enum Origin
{
    Catalogue = 1,
    Demo = 2,
    User = 3,
}
