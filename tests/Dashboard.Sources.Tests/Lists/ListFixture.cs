using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Pricing;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Tests.Lists;

internal static class ListFixture
{
    public static DateOnly Day { get; } = new(2026, 11, 20);

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 6, 0, 0, TimeSpan.Zero);

    public static List<ReadResult<T>> Read<T>(ListConnector<T> connector, string payload, DateOnly? asOf = null)
        where T : class => Read(connector, Encoding.UTF8.GetBytes(payload), asOf);

    public static List<ReadResult<T>> Read<T>(ListConnector<T> connector, byte[] payload, DateOnly? asOf = null)
        where T : class
    {
        using var stream = new MemoryStream(payload);
        return [.. connector.Read(stream, asOf ?? Day, CancellationToken.None)];
    }

    public static IReadOnlyList<T> Values<T>(IEnumerable<ReadResult<T>> results)
        where T : class => [.. results.Where(r => r.Value is not null).Select(r => r.Value!)];

    public static IReadOnlyList<ReadProblem> Problems<T>(IEnumerable<ReadResult<T>> results)
        where T : class => [.. results.Where(r => r.Problem is not null).Select(r => r.Problem!)];

    /// <summary>What stands in the last result of a list.</summary>
    public static IReadOnlyList<string> Notes<T>(IEnumerable<ReadResult<T>> results)
        where T : class =>
        [.. results.Where(r => r.Value is null && r.Problem is null).SelectMany(r => r.Notes ?? []).Select(n => n.Message)];

    public static string Unreadable<T>(ListConnector<T> connector, string payload)
        where T : class => Assert.Throws<UnreadableFileException>(() => Read(connector, payload)).Message;

    /// <summary>What tells prices of one model apart, with the price.</summary>
    public static (string Region, Domain.Pricing.ServiceTier Tier, int From, Domain.Spend.TokenKind Kind, decimal Usd) Brief(
        PriceRow row
    ) => (row.Region, row.Tier, row.ContextFrom, row.Kind, row.UsdPerMillion);
}
