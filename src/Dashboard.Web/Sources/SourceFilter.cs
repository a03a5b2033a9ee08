using Dashboard.Sources.Pulling;

namespace Dashboard.Web.Sources;

/// <summary>What the address of the list asks for; anything that is not understood asks for nothing.</summary>
public sealed record SourceFilter(SourceKind? Kind, SourceStanding? Standing)
{
    /// <summary>The words of <c>?state=</c>.</summary>
    public static IReadOnlyList<(string Key, SourceStanding Standing)> States { get; } =
    [
        ("running", SourceStanding.Running),
        ("good", SourceStanding.Good),
        ("failed", SourceStanding.Failed),
        ("stale", SourceStanding.Stale),
        ("paused", SourceStanding.Paused),
        ("new", SourceStanding.New),
    ];

    public bool IsEmpty => Kind is null && Standing is null;

    public static SourceFilter Parse(string? kind, string? state) =>
        new(SourceKindInfo.At(kind)?.Kind, States.Where(s => s.Key == state).Select(s => (SourceStanding?)s.Standing).FirstOrDefault());

    public bool Takes(SourceItem item) =>
        (Kind is null || item.Connector?.Kind == Kind) && (Standing is not { } standing || item.Is(standing));
}
