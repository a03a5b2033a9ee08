using System.IO.Compression;
using System.Text;
using Dashboard.Domain.Imports;
using Dashboard.Domain.Spend;
using Dashboard.Sources.Focus;

namespace Dashboard.Sources.Tests.Focus;

/// <summary>Small FOCUS files made in code, and what the reader makes of them.</summary>
internal static class FocusFixture
{
    public static readonly FocusReadOptions Options = new() { Today = new DateOnly(2026, 11, 20) };

    /// <summary>A row that is read without a note.</summary>
    private static readonly (string Column, string Value)[] Usual =
    [
        ("ChargePeriodStart", "2026-10-01T00:00:00Z"),
        ("ChargePeriodEnd", "2026-10-02T00:00:00Z"),
        ("BilledCost", "1.5"),
        ("EffectiveCost", "1.25"),
        ("BillingCurrency", "USD"),
        ("ServiceProviderName", "Example Cloud"),
        ("ServiceName", "Models"),
        ("SkuId", "SKU-1"),
        ("ChargeDescription", "Input tokens"),
        ("PricingUnit", "1M Tokens"),
        ("PricingQuantity", "3"),
    ];

    public static string Header => string.Join(',', Usual.Select(f => f.Column));

    public static string Line => string.Join(',', Usual.Select(f => f.Value));

    /// <summary>A file of one row: the usual fields, some replaced or added, some left out (null).</summary>
    public static string Csv(params (string Column, string? Value)[] fields)
    {
        var all = Usual.ToDictionary(f => f.Column, f => (string?)f.Value);
        foreach (var (column, value) in fields)
        {
            all[column] = value;
        }

        var kept = all.Where(f => f.Value is not null).ToArray();
        return string.Join(',', kept.Select(f => f.Key)) + "\n" + string.Join(',', kept.Select(f => Quoted(f.Value!))) + "\n";
    }

    public static string Quoted(string value) =>
        value.AsSpan().ContainsAny(",\"\r\n ") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    public static List<ReadResult<UsageRow>> Read(string csv, FocusReadOptions? options = null) =>
        Read(Encoding.UTF8.GetBytes(csv), options);

    public static List<ReadResult<UsageRow>> Read(byte[] file, FocusReadOptions? options = null)
    {
        using var stream = new MemoryStream(file);
        return [.. FocusReader.Read(stream, options ?? Options, CancellationToken.None)];
    }

    /// <summary>The one row of a file that is read without a problem.</summary>
    public static UsageRow Row(params (string Column, string? Value)[] fields) =>
        Assert.Single(Read(Csv(fields)), r => r.Value is not null || r.Problem is not null).Value
        ?? throw new InvalidOperationException("The row was rejected.");

    /// <summary>The problem of a file whose one row is rejected.</summary>
    public static ReadProblem Problem(params (string Column, string? Value)[] fields) =>
        Assert.Single(Read(Csv(fields)), r => r.Value is not null || r.Problem is not null).Problem
        ?? throw new InvalidOperationException("The row was not rejected.");

    public static List<string> Notes(params (string Column, string? Value)[] fields) => Notes(Read(Csv(fields)));

    public static List<string> Notes(IEnumerable<ReadResult<UsageRow>> results) =>
        [.. results.SelectMany(r => r.Notes ?? []).Select(n => n.ToString())];

    public static string Unreadable(string csv, FocusReadOptions? options = null) => Unreadable(Encoding.UTF8.GetBytes(csv), options);

    public static string Unreadable(byte[] file, FocusReadOptions? options = null) =>
        Assert.Throws<UnreadableFileException>(() => Read(file, options)).Message;

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] text)
    {
        using var file = new MemoryStream();
        using (var gzip = new GZipStream(file, CompressionLevel.Fastest))
        {
            gzip.Write(text);
        }

        return file.ToArray();
    }
}
