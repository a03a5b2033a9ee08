using Dashboard.Domain.Contracts.Effective;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Audit;

/// <summary>When a clause governs, in words.</summary>
public static class PeriodWords
{
    public static string Of(EffectivePeriod period, string? endedBy) =>
        (period.From, period.To) switch
        {
            _ when period.IsEmpty => "never governed",
            (null, null) => "from when it governs is not known",
            ({ } from, null) => $"governs since {Formats.Date(from)}",
            (null, { } to) => $"governs until {Formats.Date(to)}{By(endedBy)}",
            ({ } from, { } to) => $"governs {Formats.Date(from)} – {Formats.Date(to)}{By(endedBy)}",
        };

    private static string By(string? amendment) => amendment is null ? "" : $", then ended by “{amendment}”";
}
