using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

/// <summary>Small contracts put together from a few sentences of ours, with their labels.</summary>
internal static class SyntheticContracts
{
    private static readonly string[] Plain =
    [
        "The parties shall meet once a quarter at the offices of the Supplier.",
        "Invoices are payable within thirty (30) days after they are received.",
        "Each notice under this Agreement shall be in writing and sent by courier.",
        "The Supplier shall keep the equipment in good working order.",
        "The captions in this Agreement are for convenience of reference only.",
    ];

    private static readonly (string Category, string Sentence)[] Marked =
    [
        ("Audit Rights", "The Customer may inspect the books and records of the Supplier once a year upon ten days notice."),
        ("Anti-Assignment", "Neither party may assign this Agreement without the prior written consent of the other party."),
        ("Exclusivity", "During the Term the Customer shall purchase all of its requirements exclusively from the Supplier."),
        ("Cap On Liability", "The aggregate liability of the Supplier shall not exceed the fees paid in the preceding year."),
    ];

    private static readonly string[] Filling =
        "goods price plant ship order store paint steel wheel crate lorry crane stock batch grain cloth paper glass timber engine".Split(
            ' '
        );

    public static IReadOnlyList<LabelledContract> Make(int count) => [.. Enumerable.Range(0, count).Select(One)];

    private static LabelledContract One(int number)
    {
        var text = $"SUPPLY AGREEMENT {number}\n\n";
        var labels = new Dictionary<string, IReadOnlyList<TextSpan>>(StringComparer.Ordinal);
        for (var i = 0; i < 8; i++)
        {
            var (category, sentence) = Marked[i % Marked.Length];
            if (i < Marked.Length && ((number >> i) & 1) == 0)
            {
                labels[category] = [new TextSpan(text.Length, text.Length + sentence.Length)];
                text += sentence + "\n\n";
            }

            text += Plain[(i + number) % Plain.Length] + "\n\n";
        }

        // Wording of its own keeps contracts apart: those that share much of it would all be in one fold.
        var random = new Random(number);
        for (var i = 0; i < 40; i++)
        {
            text += $"The {string.Join(' ', Enumerable.Range(0, 12).Select(_ => Filling[random.Next(Filling.Length)]))} is listed.\n\n";
        }

        return new LabelledContract($"{(char)('A' + (number % 26))}{number}CORP_2001-SUPPLY AGREEMENT.txt", text, labels);
    }
}
