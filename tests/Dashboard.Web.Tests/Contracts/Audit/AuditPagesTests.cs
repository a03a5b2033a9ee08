using System.Net;
using System.Text;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Web.Tests.Contracts.Audit;

/// <summary>Two contracts with an exclusivity each, an amendment, and an obligation.</summary>
public sealed class AuditPagesTests : IAsyncLifetime
{
    private TestApp app = null!;

    public static TheoryData<string, string> Pages =>
        new()
        {
            { "/contracts/matrix", "Export XLSX" },
            { "/contracts/matrix?open=anthropic~exclusivity", "exclusively from Anthropic" },
            { "/contracts/exclusivities", "exclusively from OpenAI" },
            { "/contracts/conflicts", "Exclusive to both" },
            { "/contracts/calendar", "Yearly report" },
            { "/contracts/amendments", "First change" },
            { "/contracts/mfn", "No such clause" },
        };

    public async Task InitializeAsync()
    {
        app = await TestApp.StartAsync();
        foreach (var vendor in new[] { "Anthropic", "OpenAI" })
        {
            var text = $"""
                SERVICE AGREEMENT between {vendor} (the "Provider") and the Customer.

                1. During the Term, Customer shall obtain all language model services exclusively from {vendor}.
                """;
            await app
                .Store.Get<ImportContract>()
                .RunAsync(
                    app.Store.Legal,
                    ImportFile.FromBytes($"{vendor}.txt", Encoding.UTF8.GetBytes(text)),
                    new ContractDetails { StartsOn = new DateOnly(2026, 1, 1), ComputeScores = false },
                    CancellationToken.None
                );
        }

        await using var db = app.Store.Open();
        await db.Clauses.ExecuteUpdateAsync(s => s.SetProperty(c => c.Scope, "language model services"));
        var contract = await db.Contracts.OrderBy(c => c.Id).FirstAsync();
        db.Amendments.Add(
            new Amendment
            {
                Key = "first",
                Title = "First change",
                Contract = contract,
                EffectiveOn = new DateOnly(2026, 7, 1),
                EndsClauses = [ClauseTypes.Renewal],
            }
        );
        db.Obligations.Add(
            new Obligation
            {
                Key = "report",
                Title = "Yearly report",
                Contract = contract,
                DueOn = DateOnly.FromDateTime(DateTimeOffset.UnixEpoch.UtcDateTime),
            }
        );
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithContracts_ShowsThem(string address, string expected)
    {
        using var legal = await app.PersonaAsync(Roles.Legal);

        var html = await legal.GetStringAsync(address);

        Assert.Contains(expected, html, StringComparison.Ordinal);
        Assert.Single(html.Split("<h1").Skip(1));
    }

    [Fact]
    public async Task MatrixExport_SameFilterAsThePage_HasItsRowsAndColumns()
    {
        using var legal = await app.PersonaAsync(Roles.Legal);

        var csv = await legal.GetStringAsync("/exports/clause-matrix.csv?risk=high&bound=us");
        using var xlsx = await legal.GetAsync("/exports/clause-matrix.xlsx?risk=high&bound=us");

        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("Vendor,Contracts,Exclusivity,Termination for convenience", lines[0]);
        Assert.StartsWith("Anthropic,1,\"1 proposed; us\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
        Assert.Equal(HttpStatusCode.OK, xlsx.StatusCode);
        Assert.Equal("PK", Encoding.ASCII.GetString(await xlsx.Content.ReadAsByteArrayAsync(), 0, 2));
    }

    [Fact]
    public async Task MatrixExport_NobodySignedIn_LeadsToTheSignIn()
    {
        using var browser = app.Browser();
        using var answer = await browser.GetAsync("/exports/clause-matrix.csv");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
