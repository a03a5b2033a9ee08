using Dashboard.Domain.Contracts.Playbook;
using Dashboard.Store.Contracts.Playbook;

namespace Dashboard.Web.Contracts.Playbook;

/// <param name="Versions">The one in force first.</param>
/// <param name="Deviations">Null on the tabs that do not show them: judging every contract takes its time.</param>
public sealed record PlaybookData(IReadOnlyList<PlaybookVersion> Versions, DeviationsView? Deviations);

/// <summary>Standings as addresses, marks and classes carry them.</summary>
public static class StandingWords
{
    public static IReadOnlyList<Standing> All { get; } = [Standing.Unacceptable, Standing.Unknown, Standing.Acceptable, Standing.Preferred];

    public static string KeyOf(Standing standing) => standing.ToString().ToLowerInvariant();

    /// <summary>Null for anything that is no standing.</summary>
    public static Standing? Read(string? key) => All.Where(s => KeyOf(s) == key).Cast<Standing?>().FirstOrDefault();

    /// <summary>A shape beside the word, so that a standing is never told by colour alone.</summary>
    public static string Mark(Standing standing) =>
        standing switch
        {
            Standing.Preferred => "✓",
            Standing.Acceptable => "○",
            Standing.Unacceptable => "✕",
            _ => "?",
        };

    public static string Class(Standing standing) =>
        standing switch
        {
            Standing.Unacceptable => "tag bad",
            Standing.Unknown => "tag warn",
            _ => "tag good",
        };
}
