using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store;
using Dashboard.Store.Sources;
using Dashboard.Web.Sources;

namespace Dashboard.Web.Tests.Sources;

public sealed class SourceFormTests
{
    private static readonly TestUsageConnector Connector = new();

    [Fact]
    public void New_Connector_BeginsWithItsNameAndSchedule()
    {
        var form = New();

        Assert.Equal(("Test costs", "0 20 * * * ?", "UTC", ""), (form.Name, form.Cron, form.TimeZone, form.Rank));
        Assert.True(form.IsNew);
        Assert.False(form.IsDirty);
    }

    [Fact]
    public void Set_AnyField_IsKeptAndDirty()
    {
        var form = New();

        (form.Name, form.Cron, form.TimeZone, form["project"]) = ("Ours", "0 0 5 * * ?", "Europe/Berlin", "p-1");

        Assert.True(form.IsDirty);
        Assert.Equal(
            ("Ours", "0 0 5 * * ?", "Europe/Berlin", "p-1"),
            (form.Edit.Name, form.Edit.Cron, form.Edit.TimeZone, form.Edit.Settings["project"])
        );
    }

    [Theory]
    [InlineData("Invoice", CostRank.Invoice)]
    [InlineData("Estimate", CostRank.Estimate)]
    [InlineData("", null)]
    [InlineData("99", null)]
    public void Rank_Chosen_IsKeptOrTheConnectorsOwn(string chosen, CostRank? expected)
    {
        var form = New();
        form.Rank = chosen;

        Assert.Equal(expected, form.Edit.Rank);
        Assert.Equal(CostRank.BillingApi, form.OwnRank);
        Assert.Null(new SourceForm(new TestStatusConnector(), SourceEdit.New(new TestStatusConnector())).OwnRank);
    }

    [Fact]
    public void Hint_StoredSecret_SaysThatEmptyKeepsIt()
    {
        var secret = Setting(CommonSettings.Secret);

        Assert.Equal("An owner makes it", New().Hint(secret));
        Assert.True(New().MustEnter(secret));
        Assert.Equal("Stored; leave empty to keep it.", Stored().Hint(secret));
        Assert.False(Stored().MustEnter(secret));
        Assert.Equal("", Stored()[CommonSettings.Secret]);
    }

    [Fact]
    public void Hint_Default_SaysWhatAnEmptyFieldMeans()
    {
        Assert.Equal(
            "Change it only for a proxy or a mirror; empty means https://costs.example/v1",
            New().Hint(Setting(CommonSettings.Address))
        );
        Assert.Null(New().Hint(Setting("unit")));
        Assert.Null(New().Hint(Setting("project")));
    }

    [Fact]
    public void Take_Errors_AreAtTheirFieldsAndCounted()
    {
        var form = New();
        form.Name = "";
        form.Take(
            SaveResult.Invalid(
                new FieldError("Name", "Give it a name."),
                new FieldError("secret", "Enter the admin key."),
                new FieldError("", "Whole.")
            )
        );

        Assert.Equal("Give it a name.", form.Error(nameof(SourceEdit.Name)));
        Assert.Equal("Enter the admin key.", form.Error("secret"));
        Assert.Equal(["Whole."], form.Whole);
        Assert.Equal("2 fields need another look.", form.Summary);
        Assert.True(form.IsDirty);
    }

    [Fact]
    public void Set_FieldWithAnError_ForgetsIt()
    {
        var form = New();
        form.Take(SaveResult.Invalid(new FieldError("secret", "Enter the admin key."), new FieldError("project", "No such project.")));
        form["secret"] = "sk-admin";

        Assert.Null(form.Error("secret"));
        Assert.Equal("One field needs another look.", form.Summary);
    }

    [Fact]
    public void Take_SavedOrConflict_IsTold()
    {
        var form = New();
        form.Name = "Ours";
        form.Take(SaveResult.Conflict("Someone else changed it."));
        Assert.True(form is { IsConflict: true, IsDirty: true, Summary: null });

        form.Take(SaveResult.Saved(3));
        Assert.False(form.IsConflict || form.IsDirty);
    }

    [Fact]
    public void SettingLines_Stored_NeverCarryASecret()
    {
        var lines = SettingLine.Of(Connector, Stored().Edit);

        Assert.Equal(
            [
                new SettingLine("Address", "https://costs.example/v1", "as it comes, not changed"),
                new SettingLine("Admin key", "Stored, never shown", ""),
                new SettingLine("Unit", "By month", ""),
                new SettingLine("Project", null, ""),
            ],
            lines
        );
        Assert.Null(SettingLine.Of(Connector, New().Edit)[1].Value);
    }

    private static SettingInfo Setting(string key) => Connector.Settings.Single(s => s.Key == key);

    private static SourceForm New() => new(Connector, SourceEdit.New(Connector));

    private static SourceForm Stored() =>
        new(
            Connector,
            new SourceEdit
            {
                Id = 7,
                Version = 2,
                Connector = Connector.Key,
                Name = "Costs",
                Settings = new(StringComparer.Ordinal) { ["unit"] = "month" },
                StoredSecrets = new HashSet<string> { CommonSettings.Secret },
                Cron = Connector.DefaultCron,
            }
        );
}
