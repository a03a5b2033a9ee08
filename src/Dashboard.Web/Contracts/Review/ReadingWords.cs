using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Contracts.Review;

/// <summary>What a clause says, as short lines; what it does not say has none.</summary>
public static class ReadingWords
{
    public static IEnumerable<(string Name, string Value)> Of(ClauseReading reading) =>
        new (string Name, string? Value)[]
        {
            ("Benefits", Party(reading.Benefits)),
            ("Scope", reading.Scope),
            ("Carve-outs", reading.CarveOuts),
            ("Trigger", reading.Trigger),
            ("Percentage", reading.Percent is { } percent ? percent.ToString("0.####", CultureInfo.InvariantCulture) + " %" : null),
            ("Amount", reading.Amount is { } amount ? Formats.Money(amount, reading.Currency) : null),
            ("Names", reading.NamedDate is { } day ? Formats.Date(day) : null),
            ("Governs from", reading.EffectiveFrom is { } from ? Formats.Date(from) : null),
            ("Governs to", reading.EffectiveTo is { } to ? Formats.Date(to) : null),
        }
            .Where(line => !string.IsNullOrEmpty(line.Value))
            .Select(line => (line.Name, line.Value!));

    private static string? Party(BoundParty party) =>
        party switch
        {
            BoundParty.Us => "appears to be for us",
            BoundParty.Vendor => "appears to be for the vendor",
            BoundParty.Both => "appears to be for both",
            _ => null,
        };
}
