using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dashboard.Domain.Contracts;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Spend;
using Dashboard.Store;
using Dashboard.Store.Contracts;
using RateLine = Dashboard.Store.Contracts.RateLine;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Contracts with a document of some 20,000 characters, clauses, amendments, rate cards and commitments.</summary>
internal sealed class ScaleContracts(ScaleSize size, ScaleRandom random)
{
    private const int Paragraphs = 60;
    private static readonly string ScannedFor = string.Join(' ', ClauseTypes.All.Take(8).Select(c => c.Id));

    public IEnumerable<Contract> Contracts(IReadOnlyList<int> vendors) =>
        Enumerable.Range(1, size.Contracts).Select(i => Contract(i, vendors));

    public IEnumerable<Amendment> Amendments(IReadOnlyList<int> contracts) =>
        Enumerable
            .Range(1, contracts.Count / 2)
            .Select(i => new Amendment
            {
                Key = $"scale-amendment-{i}",
                ContractId = random.Of(contracts),
                Title = $"Amendment {i}",
                EffectiveOn = size.Today.AddDays(random.Between(-700, 100)),
                Summary = "Changes prices and ends nothing.",
                Origin = Origin.User,
            });

    public IEnumerable<RateLine> Rates(IReadOnlyList<int> contracts, IReadOnlyList<int> models) =>
        Enumerable
            .Range(1, contracts.Count * 3)
            .Select(i => new RateLine
            {
                Key = $"scale-rate-{i}",
                ContractId = contracts[i % contracts.Count],
                ModelId = random.SkewedOf(models),
                TokenKind = (TokenKind)(1 + i % 4),
                Price = 0.05m * random.Between(1, 400),
                EffectiveFrom = size.Today.AddDays(-random.Below(700)),
                Origin = Origin.User,
            });

    public IEnumerable<Commitment> Commitments(IReadOnlyList<int> contracts) =>
        Enumerable
            .Range(1, contracts.Count / 10)
            .Select(i => new Commitment
            {
                Key = $"scale-commitment-{i}",
                ContractId = random.Of(contracts),
                Name = $"Minimum spend {i}",
                Amount = random.Maybe(0.9, 1_000m * random.Between(10, 5_000)),
                StartsOn = size.Today.AddDays(-random.Below(400)),
                EndsOn = size.Today.AddDays(random.Below(500)),
                ShortfallIsPaid = random.Maybe(0.7, random.Chance(0.5)),
                Origin = Origin.User,
            });

    private Contract Contract(int number, IReadOnlyList<int> vendors)
    {
        var starts = size.Today.AddDays(-random.Below(1_500));
        var contract = new Contract
        {
            Key = $"scale-contract-{number}",
            Title = string.Create(CultureInfo.InvariantCulture, $"{random.Of(Titles)} {number:D5}"),
            VendorId = random.Maybe(0.97, random.SkewedOf(vendors)),
            OurParty = $"Company {random.Below(12)} of the group",
            SignedOn = starts.AddDays(-20),
            StartsOn = starts,
            EndsOn = random.Maybe(0.8, starts.AddMonths(random.Between(6, 60))),
            NoticeDays = random.Maybe(0.7, 30 * random.Between(1, 6)),
            Renewal = random.Maybe(0.8, random.Of(RenewalKinds.All)),
            GoverningLaw = random.Chance(0.7) ? "New York" : "",
            Confidentiality =
                random.Chance(0.9) ? Confidentiality.Everyone
                : random.Chance(0.7) ? Confidentiality.ProcurementAndLegal
                : Confidentiality.LegalOnly,
            AnnualValue = random.Maybe(0.8, 500m * random.Between(10, 10_000)),
            Origin = Origin.User,
        };
        var document = Document(number);
        contract.Documents.Add(document);
        var clauses = random.Between(size.ClausesPerContract - 6, size.ClausesPerContract + 6);
        contract.Clauses.AddRange(Enumerable.Range(0, clauses).Select(i => Clause(document, i * Paragraphs / clauses)));
        return contract;
    }

    private ContractDocument Document(int number)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Paragraphs; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}. ").Append(Sentence).Append(random.Below(1_000_000)).Append(".\n\n");
        }

        var original = Encoding.UTF8.GetBytes(text.ToString());
        return new ContractDocument
        {
            FileName = $"contract-{number}.txt",
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(original)),
            MediaType = "text/plain",
            Method = "plain text",
            Original = original,
            Text = text.ToString(),
            ScannedFor = ScannedFor,
            AddedAt = new DateTimeOffset(size.Today.AddDays(-random.Below(300)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
    }

    private Clause Clause(ContractDocument document, int paragraph)
    {
        var start = document.Text.IndexOf($"{paragraph + 1}. ", StringComparison.Ordinal);
        var type = ClauseTypes.All[random.Skewed(12)].Id;
        return new Clause
        {
            Document = document,
            Type = type,
            Start = start,
            End = start + Sentence.Length,
            Words = document.Text.Substring(start, Sentence.Length),
            Confidence = 0.5 + random.Share() / 2,
            Rule = $"{type}-1",
            Reason = "Invented to measure speed.",
            Bound = (BoundParty)random.Below(4),
            NoticeDays = random.Maybe(0.2, 90),
            State = (ClauseState)(1 + random.Skewed(3)),
        };
    }

    private static readonly string[] Titles =
    [
        "Model services agreement",
        "Cloud order form",
        "Gateway terms",
        "Data processing addendum",
        "Resale order",
        "Enterprise plan",
    ];

    private const string Sentence =
        "During the term the customer shall obtain the services described in the order form from the supplier, and the supplier shall "
        + "make them available in the regions that the order form names, at the prices of its rate card, with the notice periods that "
        + "the parties have agreed on, unless either party ends the agreement before in accordance with its terms; reference ";
}
