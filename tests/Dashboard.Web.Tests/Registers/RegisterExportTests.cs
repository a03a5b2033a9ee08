using System.Net;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;

namespace Dashboard.Web.Tests.Registers;

public sealed class RegisterExportTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async Task InitializeAsync() => app = await TestApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Csv_OfAFilteredList_HasItsRowsAndEveryField()
    {
        await AddAsync(new() { ["name"] = "=Claims", ["criticality"] = "critical" });
        await AddAsync(new() { ["name"] = "Archive", ["criticality"] = "standard" });
        using var browser = await app.PersonaAsync(Roles.Executive);

        var csv = await browser.GetStringAsync("/registers/applications/export.csv?criticality=critical");

        var lines = csv.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("key,name,owner,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("claims,'=Claims,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Xlsx_OfARegister_IsAWorkbook()
    {
        using var browser = await app.PersonaAsync(Roles.Executive);

        var file = await browser.GetByteArrayAsync("/registers/vendors/export.xlsx");

        Assert.Equal("PK"u8.ToArray(), file[..2]);
    }

    [Fact]
    public async Task Template_OfARegister_IsItsColumnsAlone()
    {
        using var browser = await app.PersonaAsync(Roles.Procurement);

        var csv = await browser.GetStringAsync("/registers/exit-plans/template.csv");

        Assert.StartsWith("key,vendor,", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(csv.Length - 2, csv.IndexOf("\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_OfNoRegisterOrToNobody_IsRefused()
    {
        using var browser = await app.PersonaAsync(Roles.Executive);
        using var stranger = app.Browser();

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await browser.GetAsync(new Uri("/registers/secrets/export.csv", UriKind.Relative))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await stranger.GetAsync(new Uri("/registers/vendors/export.csv", UriKind.Relative))).StatusCode
        );
    }

    private async Task AddAsync(Dictionary<string, string> values)
    {
        var register = app.Store.Get<RegisterCatalog>().Find("applications")!;
        var edit = app.Store.Get<EditRecord>();
        Assert.True((await edit.SaveAsync(app.Store.Procurement, register, null, 0, values, CancellationToken.None)).IsSaved);
    }
}
