using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Dashboard.Store.Spend;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Model families and versions with their tier, and when their developer stops serving them.</summary>
public sealed class ModelRegister : Register<Model>
{
    public override string Key => "models";
    public override string Singular => "model";
    public override string Plural => "Models";
    public override string Sentence => "Model families and versions with their tier, and when their developer stops serving them.";
    public override string Feeds => "Dependence (F1): the tier of spend";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "model";
    public override (string Field, bool Descending) Order => ("name", false);

    internal override IValidator<Model> Validator { get; } = new Rules();

    internal override string Title(Model record, RecordNames names) => record.Name;

    internal override string KeyOf(Model record, RecordNames names) => record.Name;

    internal override IQueryable<Model> Search(IQueryable<Model> records, string lower) =>
        records.Where(m => m.Name.ToLower().Contains(lower) || m.Key.Contains(lower) || m.Vendor!.Name.ToLower().Contains(lower));

    internal override async Task<IReadOnlyList<string>> DependentsAsync(
        DashboardDbContext db,
        Model record,
        CancellationToken cancellationToken
    ) =>
        Dependents.Of(
            (await db.Offers.CountAsync(o => o.ModelId == record.Id, cancellationToken), "offer", "offers"),
            (await db.MappingRules.CountAsync(r => r.ModelId == record.Id, cancellationToken), "mapping rule", "mapping rules"),
            (await db.UsageLines.CountAsync(l => l.ModelId == record.Id, cancellationToken), "usage line", "usage lines"),
            (
                await db.Applications.CountAsync(a => a.BackupModelId == record.Id || a.ModelIds.Contains(record.Id), cancellationToken),
                "application",
                "applications"
            ),
            (await db.Alternatives.CountAsync(a => a.ModelId == record.Id, cancellationToken), "alternative", "alternatives"),
            (await db.RateLines.CountAsync(r => r.ModelId == record.Id, cancellationToken), "rate card line", "rate card lines"),
            (await db.SpendEntries.CountAsync(s => s.ModelId == record.Id, cancellationToken), "spend entry", "spend entries")
        );

    // Days carry the tier of their model.
    internal override Task FollowAsync(
        DashboardDbContext db,
        Actor actor,
        IReadOnlyList<Model> changed,
        CancellationToken cancellationToken
    ) => UsageRollup.CorrectTiersAsync(db, [.. changed.Select(m => m.Id)], cancellationToken);

    private protected override RegisterFields<Model> Describe()
    {
        var fields = new RegisterFields<Model>();
        fields.Text(m => m.Name, new FieldInfo("name", "Name", FieldKind.Text) { IsRequired = true, InList = true });
        fields.Reference(
            m => m.VendorId,
            m => m.Vendor!.Name,
            new FieldInfo("vendor", "Developer", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Text(m => m.Family, new FieldInfo("family", "Family", FieldKind.Text) { InList = true, MaxLength = 120 });
        fields.Choice(
            m => m.Tier,
            new FieldInfo("tier", "Tier", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<ModelTier>(),
                Hint = "Frontier reasons, production does the daily work, edge is small or local",
            }
        );
        fields.Date(m => m.RetiresOn, new FieldInfo("retires_on", "Retires on", FieldKind.Date) { InList = true });
        fields.Text(
            m => m.Aliases,
            new FieldInfo("aliases", "Names in price lists", FieldKind.Text) { MaxLength = 2_000, Hint = "Patterns with *, separated by |" }
        );
        return fields;
    }

    private sealed class Rules : AbstractValidator<Model>
    {
        public Rules()
        {
            RuleFor(m => m.Tier).IsInEnum().WithMessage("Choose the tier.");
        }
    }
}
