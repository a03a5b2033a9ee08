using System.Text;
using System.Text.Json;
using Dashboard.Domain.LockIn;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.LockIn;

/// <summary>Factor 4 out of contracts, their words and their amendments, on 20 November 2026.</summary>
public sealed class ContractTermsTests : IAsyncLifetime
{
    private const string Secret = "zanzibar";

    private TestStore store = null!;
    private EnteredRecords records = null!;

    public async Task InitializeAsync()
    {
        store = await TestStore.CreateAsync();
        records = new EnteredRecords(store);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Contract_WithoutDocumentsOrStatements_LeavesItsTermsUnknown()
    {
        await EnterAsync();

        var factor = await FactorAsync();

        Assert.Equal(Interval.Unknown, factor.Value);
        Assert.All(factor.Contributions, c => Assert.Equal(Remedy.ReviewClauses, c.Remedy));
    }

    [Fact]
    public async Task Contract_StatesATerm_CountsAsConfirmedWithItsPage()
    {
        var id = await EnterAsync(("states_exclusivity", "yes"), ("states_parity_owed", "no"));

        var parts = (await FactorAsync()).Contributions;

        Assert.Contains("Exclusivity that binds us: yes (confirmed)", parts.Select(p => p.Label));
        Assert.Contains("Most-favoured-nation or parity that we owe: no (confirmed)", parts.Select(p => p.Label));
        Assert.Equal(("stated in the contract register", $"/contracts/{id}"), (parts[0].Evidence!.Rule, parts[0].Evidence!.Link));
        Assert.Equal(store.Time.GetUtcNow(), parts[0].Evidence!.AsOf);
    }

    [Fact]
    public async Task Contract_StatesWhatItsWordsDoNotSay_TheStatementStands()
    {
        var id = await ImportAsync();
        Assert.Equal("Exclusivity that binds us: yes (proposed)", (await FactorAsync()).Contributions[0].Label);

        await records.ChangeAsync("contracts", id, ("states_exclusivity", "no"));

        Assert.Equal("Exclusivity that binds us: no (confirmed)", (await FactorAsync()).Contributions[0].Label);
    }

    [Theory]
    [InlineData("2026-11-20", "Exclusivity that binds us: no")]
    [InlineData("2026-11-21", "Exclusivity that binds us: yes (proposed)")]
    public async Task Amendment_EndsTheExclusivity_FromItsDayOn(string effective, string label)
    {
        await ImportAsync();
        await AmendAsync(effective);

        Assert.Equal(label, (await FactorAsync()).Contributions[0].Label);
    }

    [Fact]
    public async Task Amendment_ThatEndsAClause_IsNamedWithItsDate()
    {
        await ImportAsync();
        await AmendAsync("2026-04-01");

        Assert.Equal(
            "“First amendment” of Supply of zanzibar models ended “Exclusivity” on 2026-04-01.",
            (await FactorAsync()).Contributions[0].Evidence!.Text
        );
    }

    [Theory]
    [InlineData("2026-11-19", "none", false)]
    [InlineData("2026-11-20", "none", true)]
    [InlineData("2026-11-19", "automatic", true)]
    public async Task Contract_PastItsEnd_GovernsOnlyWhereItRenewsByItself(string end, string renewal, bool governs)
    {
        var renewalValue = renewal == "automatic" ? "renews-automatically" : "ends";
        await EnterAsync(("ends_on", end), ("renewal", renewalValue), ("states_exclusivity", "no"));

        Assert.Equal(governs ? 65 : 100, (await FactorAsync()).Value.Upper);
    }

    [Fact]
    public async Task ConfidentialContract_NeitherItsWordsNorItsTitleNorItsAmendments_AreInAnyScore()
    {
        var id = await ImportAsync();
        await AmendAsync("2026-04-01", "transition-services");
        await records.ChangeAsync("contracts", id, ("states_parity_owed", "yes"));
        Assert.Contains(Secret, await StoredAsync(), StringComparison.OrdinalIgnoreCase);

        await records.ChangeAsync("contracts", id, ("confidentiality", "legal-only"));

        var stored = await StoredAsync();
        Assert.DoesNotContain(Secret, stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("First amendment", stored, StringComparison.OrdinalIgnoreCase);
        var exclusivity = (await FactorAsync()).Contributions[0];
        Assert.Equal("Words of a contract that is not for everyone (proposed)", exclusivity.Evidence!.Text);
        Assert.StartsWith($"/contracts/{id}?clause=", exclusivity.Evidence.Link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemovedContract_DoesNotCount()
    {
        var id = await EnterAsync(("states_exclusivity", "no"));
        await records.RemoveAsync("contracts", id);

        Assert.All((await FactorAsync()).Contributions, c => Assert.Equal(Remedy.Contracts, c.Remedy));
    }

    private Task<FactorScore> FactorAsync() => records.FactorAsync("cohere", FactorId.Contract);

    private Task<int> EnterAsync(params (string, string)[] values) =>
        records.EnterAsync("contracts", [("title", "Agreement"), ("vendor", "cohere"), ("starts_on", "2026-01-01"), .. values]);

    private Task<int> AmendAsync(string effective, string ends = "exclusivity") =>
        records.EnterAsync(
            "amendments",
            ("contract", "supply-of-zanzibar-models"),
            ("title", "First amendment"),
            ("effective_on", effective),
            ("ends_clauses", ends)
        );

    private async Task<int> ImportAsync()
    {
        await store
            .Get<ImportContract>()
            .RunAsync(
                store.Legal,
                ImportFile.FromBytes(
                    "supply.txt",
                    Encoding.UTF8.GetBytes(
                        "1. During the Term, Customer shall obtain all Zanzibar language model services exclusively from Provider."
                    )
                ),
                new ContractDetails { Title = "Supply of zanzibar models", VendorKey = "cohere" },
                CancellationToken.None
            );
        await using var db = store.Open();
        return (await db.Contracts.SingleAsync()).Id;
    }

    private async Task<string> StoredAsync() => JsonSerializer.Serialize(await records.ScoreAsync("cohere"));
}
