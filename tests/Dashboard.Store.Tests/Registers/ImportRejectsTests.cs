using Dashboard.Store.Imports;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Registers;

/// <summary>Every fault is named with its row, its column, its value and the remedy; nothing of the file is stored.</summary>
public sealed class ImportRejectsTests(DemoStore demo) : IClassFixture<DemoStore>
{
    private readonly RegisterTables tables = new(demo.Store);

    [Theory]
    [InlineData(
        "commitments",
        "contract,amount,currency,starts_on,ends_on",
        "google-cloud-ai,10,USD,2026-05-01,2026-04-30",
        "ends_on",
        "2026-04-30",
        "ends before it starts"
    )]
    [InlineData(
        "contracts",
        "title,starts_on,ends_on,notice_days",
        "Short,2026-01-01,2026-03-31,120",
        "notice_days",
        "120",
        "longer than the contract's term"
    )]
    [InlineData("contracts", "title,starts_on,ends_on", "Turned,2026-03-31,2026-01-01", "ends_on", "2026-01-01", "before the start")]
    [InlineData(
        "contracts",
        "title,type,parent",
        "Below,subsequent,anthropic-commercial",
        "parent",
        "anthropic-commercial",
        "Only an overarching contract"
    )]
    [InlineData("contracts", "title,annual_cost", "Negative,-5", "annual_cost", "-5", "0 or more")]
    [InlineData("contracts", "title,starts_on", "Words,31.12.2026", "starts_on", "31.12.2026", "is not a date")]
    [InlineData(
        "vendor-facts",
        "vendor,kind,statement,percent,source_title",
        "openai,ownership,Too much,100.1,A page",
        "percent",
        "100.1",
        "between 0 and 100"
    )]
    [InlineData(
        "applications",
        "name,models,backup_model",
        "Same,gpt-5-4,gpt-5-4",
        "backup_model",
        "gpt-5-4",
        "is the model in use itself"
    )]
    [InlineData("applications", "name,models", "Unknown,gpt-5-4; gpt-99", "models", "gpt-5-4; gpt-99", "There is no entry “gpt-99”")]
    [InlineData("applications", "name,rto_hours", "Long,1234567890", "rto_hours", "1234567890", "hours from 0 to 8,784")]
    [InlineData("applications", "name,rto_hours", "Fine,1.005", "rto_hours", "1.005", "more than the 2 decimals")]
    [InlineData("applications", "name,has_backup", "Perhaps,maybe", "has_backup", "maybe", "neither yes nor no")]
    [InlineData("applications", "name,criticality", "Odd,vital", "criticality", "vital", "none of: critical, important, standard")]
    [InlineData("alternatives", "application,model,state", "it-helpdesk,gpt-99,named", "model", "gpt-99", "There is no entry “gpt-99”")]
    [InlineData("vendors", "name,lei", "Acme,123", "lei", "123", "20 capital letters and digits")]
    [InlineData("vendors", "name,parent", "Own,own", "parent", "own", "leads back to the row itself")]
    [InlineData(
        "amendments",
        "contract,title,ends_clauses",
        "google-cloud-ai,Undated,exclusivity",
        "effective_on",
        "",
        "Say from which day"
    )]
    public async Task Import_FaultyRow_IsNamedAndNothingIsStored(
        string register,
        string header,
        string row,
        string column,
        string value,
        string words
    )
    {
        var before = await tables.RowsAsync(register);

        var outcome = await tables.ImportAsync(register, RegisterTables.Text(register, $"{header}\n{row}\n"));

        Assert.Equal((ImportState.Refused, 1L), (outcome.State, outcome.Rejected));
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((2, column, value), (problem.Row, problem.Column, problem.Value));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before.Count, (await tables.RowsAsync(register)).Count);
    }

    /// <summary>The parser would take each of them for something else.</summary>
    [Fact]
    public async Task Import_SeveralFaultsInOneRow_AreAllNamed()
    {
        var outcome = await tables.ImportAsync(
            "contracts",
            RegisterTables.Text("contracts", "title,vendor,starts_on,currency\n,nobody,soon,DOLLARS\n")
        );

        Assert.Equal(1, outcome.Rejected);
        Assert.Equal(["currency", "starts_on", "title", "vendor"], outcome.Problems.Select(p => p.Column).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A,B\nB,A\n", 2)]
    [InlineData("A,C\nB,A\nC,B\n", 3)]
    public async Task Import_OwnershipCircleInOneFile_IsNamedAtEachRow(string rows, int count)
    {
        var outcome = await tables.ImportAsync("vendors", RegisterTables.Text("vendors", $"name,parent\n{rows}"));

        Assert.Equal(count, outcome.Rejected);
        Assert.All(outcome.Problems, p => Assert.Equal("parent", p.Column));
        Assert.All(outcome.Problems, p => Assert.Contains("leads back to the row itself", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_OwnershipCircleWithStoredVendors_IsNamed()
    {
        var outcome = await tables.ImportAsync(
            "vendors",
            RegisterTables.Text("vendors", "key,name,parent\nmistral,Mistral AI,cohere\ncohere,Cohere,mistral\n")
        );

        Assert.Equal(2, outcome.Rejected);
        Assert.All(outcome.Problems, p => Assert.Contains("would own itself through its parent", p.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Import_RowThatWaitsForARejectedOne_IsRejectedToo()
    {
        var outcome = await tables.ImportAsync("vendors", RegisterTables.Text("vendors", "name,parent,lei\nChild,Head,\nHead,,123\n"));

        Assert.Equal([("lei", 3L), ("parent", 2L)], outcome.Problems.Select(p => (p.Column, p.Row)).OrderBy(p => p.Column));
    }

    [Fact]
    public async Task Import_KeyTwiceInTheFile_NamesTheFirstRow()
    {
        var outcome = await tables.ImportAsync("vendors", RegisterTables.Text("vendors", "key,name\nacme,Acme\nACME,Acme Ltd\n"));

        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((3, "key"), (problem.Row, problem.Column));
        Assert.Contains("it is in row 2 already", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Overlaps with the stored line from 2026-04-01 to 2027-03-31, at its last day.
    [InlineData("google-document-order,gemini-2-5-flash,input,1,2027-03-31,", 1)]
    [InlineData("google-document-order,gemini-2-5-flash,input,1,2027-04-01,", 0)]
    [InlineData("google-cloud-ai,gemini-2-5-flash,input,1,2026-01-01,2026-06-30\ngoogle-cloud-ai,gemini-2-5-flash,input,2,2026-06-30,", 2)]
    [InlineData("google-cloud-ai,gemini-2-5-flash,input,1,2026-01-01,2026-06-30\ngoogle-cloud-ai,gemini-2-5-flash,output,2,2026-06-30,", 0)]
    public async Task Preview_RateLines_OverlappingOnesAreNamed(string rows, int rejected)
    {
        var preview = await tables.PreviewAsync(
            "rate-cards",
            RegisterTables.Text("rate-cards", $"contract,model,token_kind,price,effective_from,effective_to\n{rows}\n")
        );

        Assert.Equal(rejected, preview.Rejected);
        Assert.All(preview.Problems, p => Assert.Contains("end that one first", p.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("C#")]
    [InlineData("c++")]
    public async Task Import_OtherNameWithTheKeyOfAStoredRecord_DoesNotOverwriteIt(string name)
    {
        await tables.SaveAsync("applications", null, 0, ("name", "C"));

        var outcome = await tables.ImportAsync("applications", RegisterTables.Text("applications", $"name\n{name}\n"));

        Assert.Contains("“C” has this key already", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
        Assert.Single(await tables.RowsAsync("applications"), r => r.Key == "c" && r.Title == "C");
    }

    [Fact]
    public async Task Import_FileOfAnotherTable_SaysWhichColumnsItWants()
    {
        var outcome = await tables.ImportAsync("vendors", RegisterTables.Text("vendors", "colour,size\nred,9\n"));

        Assert.Equal(ImportState.Failed, outcome.State);
        Assert.Contains("None of the columns (colour, size) belongs to the register of vendors", outcome.Message, StringComparison.Ordinal);
    }
}
