using System.Globalization;
using System.Text;

namespace Dashboard.Testing;

/// <summary>
/// Writes FOCUS files of any size for tests and benchmarks: AI token charges of a fictional company, one row per line and day.
/// The same arguments give the same bytes on every machine. Prices and quantities are made up.
/// </summary>
public static class FocusFiles
{
    /// <summary>The 43 columns of FOCUS 1.0 and SkuMeter of 1.1, in alphabetical order as the large clouds write them.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        .. (
            "AvailabilityZone BilledCost BillingAccountId BillingAccountName BillingCurrency BillingPeriodEnd BillingPeriodStart "
            + "ChargeCategory ChargeClass ChargeDescription ChargeFrequency ChargePeriodEnd ChargePeriodStart "
            + "CommitmentDiscountCategory CommitmentDiscountId CommitmentDiscountName CommitmentDiscountStatus CommitmentDiscountType "
            + "ConsumedQuantity ConsumedUnit ContractedCost ContractedUnitPrice EffectiveCost InvoiceIssuerName ListCost ListUnitPrice "
            + "PricingCategory PricingQuantity PricingUnit ProviderName PublisherName RegionId RegionName ResourceId ResourceName "
            + "ResourceType ServiceCategory ServiceName SkuId SkuMeter SkuPriceId SubAccountId SubAccountName Tags"
        ).Split(' '),
    ];

    /// <summary>First day of the generated usage; 18 months of days follow.</summary>
    public static readonly DateOnly FirstDay = new(2025, 5, 1);

    private const int DaysOfUsage = 548;

    /// <summary>Writes a header and <paramref name="rows"/> rows, day by day. About 750 bytes a row.</summary>
    /// <param name="rows">Up to 548 rows for each line keep every (line, day) unique; more rows get more lines.</param>
    /// <param name="seed">Changes quantities, not lines.</param>
    /// <param name="lines">How many distinct charge lines there are.</param>
    public static void Write(Stream output, int rows, int seed = 1, int lines = 2_000)
    {
        lines = Math.Max(lines, (rows + DaysOfUsage - 1) / DaysOfUsage);
        var made = Enumerable.Range(0, lines).Select(i => new FocusFileLine(i)).ToArray();
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.Write(string.Join(',', Columns.Select(c => $"\"{c}\"")));
        var random = (uint)seed * 2_654_435_761u | 1u;
        for (var row = 0; row < rows; row++)
        {
            // xorshift32: the framework's Random promises no stable sequence across versions.
            random ^= random << 13;
            random ^= random >> 17;
            random ^= random << 5;
            made[row % lines].WriteRow(writer, FirstDay.AddDays(row / lines), 200_000 + random % 4_000_000_000u);
        }

        writer.Write('\n');
    }
}

/// <summary>One charge line: what never changes is formatted once.</summary>
internal sealed class FocusFileLine
{
    private static readonly (string Issuer, string Provider, string Publisher, string Service, string Region, string Arn)[] Channels =
    [
        ("Amazon Web Services, Inc.", "AWS", "Anthropic", "Amazon Bedrock", "us-east-1", "arn:aws:bedrock:us-east-1:000000000000:"),
        ("Microsoft", "Microsoft", "OpenAI", "Azure OpenAI Service", "swedencentral", "/subscriptions/00000000-0000/providers/"),
        ("OpenAI, LLC", "OpenAI", "OpenAI", "OpenAI API", "global", "org-generated/project-"),
        ("Anthropic, PBC", "Anthropic", "Anthropic", "Claude API", "global", "workspace/"),
        ("Google Cloud", "Google Cloud", "Google", "Vertex AI", "europe-west4", "//aiplatform.googleapis.com/projects/"),
    ];

    private static readonly string[] Kinds = ["Input", "Output", "Cached Input", "Cache Write"];
    private static readonly string[] Models = ["frontier-large", "frontier-small", "reasoner", "embedder", "edge-mini"];

    private readonly string[] pieces;
    private readonly decimal pricePerMillion;
    private readonly decimal discount;

    public FocusFileLine(int index)
    {
        var channel = Channels[index % Channels.Length];
        var kind = Kinds[index / 5 % Kinds.Length];
        var model = Models[index / 20 % Models.Length];
        var project = (index / 100).ToString("D4", CultureInfo.InvariantCulture);
        pricePerMillion = 0.05m * (1 + index % 300);
        discount = index % 3 == 0 ? 0.85m : 1m;
        var list = pricePerMillion.ToString(CultureInfo.InvariantCulture);
        var contracted = (pricePerMillion * discount).ToString(CultureInfo.InvariantCulture);

        // What stands between two figures of a row, in column order: see WriteRow.
        var sku = $"{channel.Provider.Replace(' ', '-')}-{model}-{kind.Replace(' ', '-')}".ToUpperInvariant();
        var resource = $"{channel.Arn}model/{model}/{project}/{index:x8}";
        var tags =
            $$"""{""application"": ""assistant-{{project}}"", ""environment"": ""{{(index % 4 == 0 ? "test" : "production")}}"", ""team"": ""team-{{index % 37}}""}""";
        pieces =
        [
            "\nNULL,",
            ",\"000011112222\",\"Example Company (generated)\",\"USD\",\"",
            $"\"Usage\",NULL,\"{kind} tokens of {model}, {channel.Service} ({channel.Region})\",\"Usage-Based\",\"",
            "NULL,NULL,NULL,NULL,NULL,",
            ",\"Tokens\",",
            $",\"{contracted}\",",
            $",\"{channel.Issuer}\",",
            $",\"{list}\",\"Standard\",",
            $",\"1M Tokens\",\"{channel.Provider}\",\"{channel.Publisher}\",\"{channel.Region}\",\"{channel.Region} region\","
                + $"\"{resource}\",\"{model}-{project}\",\"Model deployment\",\"AI and Machine Learning\",\"{channel.Service}\","
                + $"\"{sku}\",\"{model} {kind} Tokens\",\"{sku}.{index % 7:D4}\",\"sub-{project}\",\"Product team {project}\",\"{tags}\"",
        ];
    }

    public void WriteRow(StreamWriter writer, DateOnly day, uint tokens)
    {
        var millions = tokens / 1_000_000m;
        var list = millions * pricePerMillion;
        var effective = list * discount;
        var month = new DateOnly(day.Year, day.Month, 1);
        writer.Write(pieces[0]);
        Write(writer, effective);
        writer.Write(pieces[1]);
        Write(writer, month.AddMonths(1));
        writer.Write("\",\"");
        Write(writer, month);
        writer.Write("\",");
        writer.Write(pieces[2]);
        Write(writer, day.AddDays(1));
        writer.Write("\",\"");
        Write(writer, day);
        writer.Write("\",");
        writer.Write(pieces[3]);
        Write(writer, tokens);
        writer.Write(pieces[4]);
        Write(writer, effective);
        writer.Write(pieces[5]);
        Write(writer, effective);
        writer.Write(pieces[6]);
        Write(writer, list);
        writer.Write(pieces[7]);
        Write(writer, millions);
        writer.Write(pieces[8]);
    }

    private static void Write(StreamWriter writer, decimal value)
    {
        Span<char> text = stackalloc char[40];
        value.TryFormat(text, out var length, "0.00000000000", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }

    private static void Write(StreamWriter writer, DateOnly day)
    {
        Span<char> text = stackalloc char[24];
        day.ToDateTime(TimeOnly.MinValue).TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        writer.Write(text[..length]);
    }
}
