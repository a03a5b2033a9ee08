using System.Text;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Contracts.Review;

/// <summary>A contract with clauses to decide on, and two lawyers.</summary>
internal static class ReviewedContract
{
    public const string Text = """
        SERVICE AGREEMENT

        This agreement is made between Anthropic (the "Provider") and the Customer.

        1. During the Term, Customer shall obtain all language model services exclusively from Provider.

        2. This agreement renews automatically for successive periods of one year unless Customer gives at least ninety (90) days' written notice of non-renewal.

        3. Customer may not assign this agreement without the prior written consent of Provider.

        4. Provider keeps an office in Malmo.
        """;

    public static Actor Other { get; } = new("Second lawyer", [Roles.Legal]);
    public static Actor Third { get; } = new("Third lawyer", [Roles.Legal]);

    public static async Task<TestStore> CreateAsync()
    {
        var store = await TestStore.CreateAsync();
        await ImportAsync(store, Text, "agreement.txt");
        return store;
    }

    public static Task ImportAsync(TestStore store, string text, string name) =>
        store
            .Get<ImportContract>()
            .RunAsync(
                store.Legal,
                ImportFile.FromBytes(name, Encoding.UTF8.GetBytes(text)),
                new ContractDetails { StartsOn = new DateOnly(2026, 1, 1), ComputeScores = false },
                CancellationToken.None
            );

    public static async Task<Clause> ClauseAsync(this TestStore store, string type)
    {
        await using var db = store.Open();
        return await db.Clauses.SingleAsync(c => c.Type == type);
    }

    public static async Task AskForTwoAsync(this TestStore store)
    {
        var settings = store.Get<ReviewSettings>();
        var current = await settings.ReadAsync(store.Legal, CancellationToken.None);
        var result = await settings.SaveAsync(store.Legal, current with { TwoPersonRule = true }, CancellationToken.None);
        Assert.True(result.IsSaved);
    }
}
