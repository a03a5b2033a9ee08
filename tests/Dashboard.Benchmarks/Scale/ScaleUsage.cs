using Dashboard.Domain.Spend;
using Dashboard.Store;
using Dashboard.Store.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Mapping rules, charge lines and one row of each line a day. Lines are mapped as the rules would: applications hold most of them.</summary>
internal sealed class ScaleUsage(ScaleSize size, ScaleRandom random)
{
    private const int Batch = 50_000;
    private const double WithApplication = 0.8;
    private const double Mapped = 0.95;
    private static readonly string[] Regions = ["us-east-1", "eu-west-1", "swedencentral", "global"];

    public IEnumerable<StoredMappingRule> Rules(IReadOnlyList<int> applications) =>
        Enumerable
            .Range(1, size.MappingRules)
            .Select(i =>
            {
                var rule = new StoredMappingRule
                {
                    Name = $"Project {i}",
                    Order = 10_000 + i,
                    ApplicationId = applications[i % size.ApplicationsWithUsage],
                    Origin = Origin.User,
                };
                rule.WriteConditions([new LineCondition(LineField.Tags, $"*\"project\":\"project-{i}\"*")]);
                return rule;
            });

    /// <param name="models">Id and developer of each.</param>
    public IEnumerable<StoredUsageLine> Lines(
        IReadOnlyList<(int Id, int Developer)> models,
        IReadOnlyList<int> hosts,
        IReadOnlyList<StoredMappingRule> rules,
        int streamId
    )
    {
        var made = 0;
        while (made < size.Lines)
        {
            // One use: an application on one model through one host, billed by token kind.
            var rule = random.SkewedOf(rules);
            var model = models[random.Skewed(Math.Min(150, models.Count))];
            var host = hosts[random.Skewed(Math.Min(40, hosts.Count))];
            var isMapped = random.Chance(Mapped);
            var hasApplication = random.Chance(WithApplication);
            for (var kind = 1; kind <= 4 && made < size.Lines; kind++)
            {
                made++;
                var described = Describe(made, kind, model.Id, host, hasApplication ? rule.Name : "Shared");
                var line = StoredLines.From(LineKey.Of(described), described, streamId);
                line.IsAi = true;
                if (isMapped)
                {
                    line.PartyId = line.HostId = line.ChannelId = host;
                    (line.DeveloperId, line.ModelId, line.TokenKind) = (model.Developer, model.Id, (TokenKind)kind);
                    line.ApplicationId = hasApplication ? rule.ApplicationId : null;
                    line.MappedBy = hasApplication ? $"1 {rule.Id}" : "1";
                }

                yield return line;
            }
        }
    }

    public async Task WriteRowsAsync(DashboardDbContext db, IUsageBulk bulk, int run, IReadOnlyList<int> lines)
    {
        var weights = lines.Select(_ => 1 + random.Skewed(2_000)).ToArray();
        var rows = new List<ResolvedUsage>(Batch);
        var number = 1L;
        for (var day = size.Today.AddDays(1 - size.Days); day <= size.Today && number <= size.UsageRows; day = day.AddDays(1))
        {
            var start = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            for (var i = 0; i < lines.Count && number <= size.UsageRows; i++)
            {
                rows.Add(Row(lines[i], ++number, start, weights[i]));
                if (rows.Count == Batch)
                {
                    await bulk.InsertAsync(db, run, rows, CancellationToken.None);
                    rows.Clear();
                }
            }
        }

        await bulk.InsertAsync(db, run, rows, CancellationToken.None);
    }

    private ResolvedUsage Row(int line, long number, DateTimeOffset start, int weight)
    {
        var tokens = 1_000m * weight * random.Between(50, 150);
        var list = tokens * 0.000_002m;
        var cost = list * 0.9m;
        return new ResolvedUsage(
            line,
            new UsageRow(number, Any, Guid.Empty, start, start.AddDays(1), tokens, tokens, list, cost, cost, cost),
            tokens
        );
    }

    private UsageLine Describe(int number, int kind, int model, int host, string project) =>
        new()
        {
            BillingAccountId = $"account-{host}",
            SubAccountId = $"sub-{number % 97}",
            SubAccountName = $"Product team {number % 97}",
            ServiceProvider = $"Provider {host}",
            Publisher = $"Publisher {model % 100}",
            InvoiceIssuer = $"Provider {host}",
            ServiceCategory = AiSpend.Category,
            ServiceName = "Model service",
            SkuId = $"sku-{model}-{kind}",
            SkuMeter = $"model {model} {(TokenKind)kind} tokens",
            ResourceId = $"resource/{model}/{number:x8}",
            ResourceName = $"deployment-{number}",
            RegionId = random.Of(Regions),
            ChargeCategory = "Usage",
            PricingUnit = "1M Tokens",
            ConsumedUnit = "Tokens",
            Tags = $$"""{"project":"{{project.ToLowerInvariant().Replace(' ', '-')}}"}""",
            Currency = random.Chance(0.97) ? "USD" : "EUR",
        };

    // What a row is about stands in its line; the bulk writer looks at amounts only.
    private static readonly UsageLine Any = new() { Currency = "USD" };
}
