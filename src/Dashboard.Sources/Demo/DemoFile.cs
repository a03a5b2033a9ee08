namespace Dashboard.Sources.Demo;

public enum DemoFileKind
{
    /// <summary>FOCUS CSV.</summary>
    Focus = 1,

    /// <summary>Price list in LiteLLM's JSON form.</summary>
    PriceList = 2,
}

/// <summary>A file that the demo company "has", for the same import that users' files go through.</summary>
/// <param name="Name">File name with its extension.</param>
/// <param name="AsOf">The day the file was made: the observed date of its prices, the last day of its usage.</param>
/// <param name="Open">A new readable stream from the start; the caller disposes it. Some are not seekable.</param>
public sealed record DemoFile(string Name, DemoFileKind Kind, DateOnly AsOf, Func<Stream> Open);
