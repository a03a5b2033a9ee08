using System.Text;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Registers;

public sealed class PreviewRegisterTests : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.CreateAsync();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task Preview_ColumnsThatNobodyKnows_AsksForThemAndShowsTheFirstCells()
    {
        var preview = await PreviewAsync("Programme,Weight\nClaims,critical\n", null);

        Assert.NotNull(preview.MappingProblem);
        Assert.Equal(["Programme", "Weight"], preview.Columns);
        Assert.Equal(["Claims", "critical"], Assert.Single(preview.Examples));
    }

    [Fact]
    public async Task Preview_WithChosenColumns_CountsAndNamesRejectsWithoutStoring()
    {
        var mapping = new ColumnMapping(new Dictionary<string, int> { ["name"] = 0, ["criticality"] = 1 });

        var preview = await PreviewAsync("Programme,Weight\nClaims,critical\nPricing,heavy\n", mapping);

        Assert.Null(preview.MappingProblem);
        Assert.Equal((2L, 1L, 1L), (preview.Rows, preview.Added, preview.Rejected));
        var problem = Assert.Single(preview.Problems);
        Assert.Equal(("criticality", "heavy"), (problem.Column, problem.Value));
        await using var db = store.Open();
        Assert.Empty(db.Applications);
    }

    [Fact]
    public async Task Preview_NewRecordWithoutANeededField_IsRejectedNotStored()
    {
        var preview = await PreviewAsync("key,owner\nclaims,Ops\n", null);

        Assert.Equal((0L, 1L), (preview.Added, preview.Rejected));
        Assert.Contains(preview.Problems, p => p.Column == "name");
    }

    private Task<RegisterPreview> PreviewAsync(string csv, ColumnMapping? mapping) =>
        store
            .Get<ImportRegister>()
            .PreviewAsync(
                store.Procurement,
                store.Get<RegisterCatalog>().Find("applications")!,
                ImportFile.FromBytes("programmes.csv", Encoding.UTF8.GetBytes(csv)),
                mapping,
                null,
                CancellationToken.None
            );
}
