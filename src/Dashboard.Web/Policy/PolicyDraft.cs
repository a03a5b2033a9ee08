using System.Globalization;
using Dashboard.Domain.LockIn.Policy;
using Dashboard.Store;

namespace Dashboard.Web.Policy;

/// <summary>A policy while someone types: every figure as text, shares in per cent.</summary>
public sealed class PolicyDraft
{
    private readonly Dictionary<string, string> texts;

    public PolicyDraft(LockInPolicy start)
    {
        Start = start;
        texts = All.ToDictionary(f => f.Figure.Key, f => Write(f.Group, f.Figure.Of(start)));
    }

    /// <summary>The version that the person saw.</summary>
    public LockInPolicy Start { get; }

    /// <summary>What the texts say. A figure that cannot be read stays as it was: <see cref="Unreadable"/> names it.</summary>
    public LockInPolicy Policy =>
        All.Aggregate(Start, (policy, f) => Read(f.Group, f.Figure) is { } value ? f.Figure.With(policy, value) : policy);

    /// <summary>Figures whose text is no number, each under its key.</summary>
    public IReadOnlyList<FieldError> Unreadable =>
        [.. All.Where(f => Read(f.Group, f.Figure) is null).Select(f => new FieldError(f.Figure.Key, Remedy(f.Group, f.Figure)))];

    public bool IsChanged => Unreadable.Count > 0 || PolicyFigures.Changes(Start, Policy).Count > 0;

    public string Text(PolicyFigure figure) => texts[figure.Key];

    public void Write(PolicyFigure figure, string? text) => texts[figure.Key] = text ?? "";

    /// <summary>A figure as it is typed and shown: shares in per cent.</summary>
    public static string Write(PolicyGroup group, decimal value) =>
        (group.IsShare ? value * 100 : value).ToString("0.####", CultureInfo.InvariantCulture);

    private static IEnumerable<(PolicyGroup Group, PolicyFigure Figure)> All =>
        PolicyFigures.Groups.SelectMany(g => g.Figures.Select(f => (g, f)));

    private decimal? Read(PolicyGroup group, PolicyFigure figure) =>
        decimal.TryParse(
            texts[figure.Key].Trim().TrimEnd('%').TrimEnd(),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
        && Math.Abs(value) <= 100_000
        && value == decimal.Round(value, group.MustBeWhole() ? 0 : 4)
            ? (group.IsShare ? value / 100 : value)
            : null;

    private string Remedy(PolicyGroup group, PolicyFigure figure) =>
        $"“{texts[figure.Key]}” is no {(group.MustBeWhole() ? "whole number" : "number")}: write {(group.MustBeWhole() ? "digits, such as 60" : "digits with a point, such as 12.5")}.";
}

internal static class PolicyGroups
{
    public static bool MustBeWhole(this PolicyGroup group) => group.Key == nameof(LockInPolicy.LongNoticeDays);

    /// <summary>"97.5 of 100 %"; null for a group without a sum.</summary>
    public static string? Sum(this PolicyGroup group, LockInPolicy policy) =>
        group.MustSum is { } must
            ? $"{PolicyDraft.Write(group, group.SumOf(policy))} of {PolicyDraft.Write(group, must)}{(group.IsShare ? " %" : " points")}"
            : null;

    public static bool AddsUp(this PolicyGroup group, LockInPolicy policy) => group.MustSum is not { } must || group.SumOf(policy) == must;
}
