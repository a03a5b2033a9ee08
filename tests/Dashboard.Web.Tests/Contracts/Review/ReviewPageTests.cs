using System.Text;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Review;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Tests.Contracts.Review;

public sealed class ReviewPageTests : IAsyncLifetime
{
    private const string Text = """
        SERVICE AGREEMENT

        This agreement is made between Anthropic (the "Provider") and the Customer.

        1. During the Term, Customer shall obtain all language model services exclusively from Provider.

        2. Customer may not assign this agreement without the prior written consent of Provider.
        """;

    private TestApp app = null!;

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync();
        await app
            .Store.Get<ImportContract>()
            .RunAsync(
                app.Store.Legal,
                ImportFile.FromBytes("agreement.txt", Encoding.UTF8.GetBytes(Text)),
                new ContractDetails { ComputeScores = false },
                CancellationToken.None
            );
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Page_WithoutAScript_IsATableOfLinksThatTheAddressFilters()
    {
        using var legal = await app.PersonaAsync(Roles.Legal);

        var all = await legal.GetStringAsync("/contracts/review");
        var one = await legal.GetStringAsync("/contracts/review?clause=anti-assignment");

        Assert.Contains("exclusively from Provider", all, StringComparison.Ordinal);
        Assert.Contains("class=\"clause-at\" href=\"/contracts/1?clause=", all, StringComparison.Ordinal);
        Assert.DoesNotContain("exclusively from Provider", one, StringComparison.Ordinal);
        Assert.Contains("may not assign", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ForExecutives_ShowsWithoutDecisions()
    {
        using var executive = await app.PersonaAsync(Roles.Executive);

        var html = await executive.GetStringAsync("/contracts/review");

        Assert.Contains("exclusively from Provider", html, StringComparison.Ordinal);
        Assert.DoesNotContain("review-bar", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rescan_DocumentOfAnotherVersion_ShowsWhatWouldChange()
    {
        await using (var db = app.Store.Open())
        {
            var document = await db.Documents.SingleAsync();
            document.ScannedWith = "older";
            db.Clauses.Remove(await db.Clauses.SingleAsync(c => c.Type == ClauseTypes.Exclusivity));
            await db.SaveChangesAsync();
        }

        using var legal = await app.PersonaAsync(Roles.Legal);

        Assert.Contains("/contracts/rescan", await legal.GetStringAsync("/contracts/review"), StringComparison.Ordinal);
        var html = await legal.GetStringAsync("/contracts/rescan?document=1");
        Assert.Contains("To be proposed (1)", html, StringComparison.Ordinal);
        Assert.Contains("exclusively from Provider", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_InForce_StandOnThePage()
    {
        var settings = app.Store.Get<ReviewSettings>();
        var current = await settings.ReadAsync(app.Store.Legal, CancellationToken.None);
        await settings.SaveAsync(app.Store.Legal, current with { LeadDays = 47 }, CancellationToken.None);
        using var legal = await app.PersonaAsync(Roles.Legal);

        Assert.Contains("value=\"47\"", await legal.GetStringAsync("/contracts/settings"), StringComparison.Ordinal);
    }
}
