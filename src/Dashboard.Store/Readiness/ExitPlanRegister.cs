using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Readiness;

/// <summary>How we would leave each vendor, when that was last tried, and how hard taking back would be.</summary>
public sealed class ExitPlanRegister : Register<ExitPlan>
{
    public override string Key => "exit-plans";
    public override string Singular => "exit plan";
    public override string Plural => "Exit plans";
    public override string Sentence => "How we would leave each vendor, when that was last tried, and how hard taking back would be.";
    public override string Feeds => "Exit unreadiness (F5)";
    public override Permission Edit => Permission.EditApplications;
    public override string Subject => "exit plan";
    public override (string Field, bool Descending) Order => ("vendor", false);

    internal override IValidator<ExitPlan> Validator { get; } = new Rules();

    internal override string Title(ExitPlan record, RecordNames names) =>
        $"Exit plan for {names.Find(RecordNames.Vendors, record.VendorId)?.Name}";

    internal override string KeyOf(ExitPlan record, RecordNames names) =>
        names.Find(RecordNames.Vendors, record.VendorId)?.Key ?? "exit-plan";

    internal override IQueryable<ExitPlan> Search(IQueryable<ExitPlan> records, string lower) =>
        records.Where(p => p.Vendor!.Name.ToLower().Contains(lower) || p.Summary.ToLower().Contains(lower));

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<ExitPlan> records,
        RecordErrors<ExitPlan> errors,
        CancellationToken cancellationToken
    )
    {
        var vendors = records.Select(r => r.VendorId).ToList();
        var ids = records.Select(r => r.Id).Where(id => id != 0).ToList();
        var stored = await db
            .ExitPlans.Where(r => vendors.Contains(r.VendorId) && !ids.Contains(r.Id))
            .Select(r => r.VendorId)
            .ToListAsync(cancellationToken);
        foreach (
            var record in records.Where(r =>
                r.VendorId != 0 && (stored.Contains(r.VendorId) || records.Any(o => o != r && o.VendorId == r.VendorId))
            )
        )
        {
            errors.Add(record, "vendor", "This vendor has an exit plan already: open that one and change it.");
        }
    }

    private protected override RegisterFields<ExitPlan> Describe()
    {
        var fields = new RegisterFields<ExitPlan>();
        fields.Group("The plan");
        fields.Reference(
            p => p.VendorId,
            p => p.Vendor!.Name,
            new FieldInfo("vendor", "Vendor", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            p => p.State,
            new FieldInfo("state", "State", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<ExitPlanState>(ExitPlanStates.NameOf),
                Hint = "Leave it empty when it is not known",
            }
        );
        fields.Text(p => p.Owner, new FieldInfo("owner", "Owner", FieldKind.Text) { InList = true, Hint = "The team that keeps it" });
        fields.Text(p => p.Summary, new FieldInfo("summary", "Summary", FieldKind.LongText) { MaxLength = 4_000 });
        fields.Text(p => p.Steps, new FieldInfo("steps", "Steps", FieldKind.LongText) { MaxLength = 8_000, Hint = "One a line" });
        fields.Group("Readiness");
        fields.YesNo(p => p.WasTested, new FieldInfo("was_tested", "Was tested", FieldKind.YesNo) { Hint = "No says never" });
        fields.Date(p => p.LastTestOn, new FieldInfo("last_test_on", "Last test", FieldKind.Date) { InList = true });
        fields.YesNo(p => p.WasAudited, new FieldInfo("was_audited", "Was audited", FieldKind.YesNo) { Hint = "No says never" });
        fields.Date(p => p.LastAuditOn, new FieldInfo("last_audit_on", "Last audit", FieldKind.Date) { InList = true });
        fields.YesNo(
            p => p.AlternativesNamed,
            new FieldInfo("alternatives_named", "Alternatives named", FieldKind.YesNo)
            {
                InList = true,
                Hint = "Where every application has an alternative, the register of alternatives says yes by itself",
            }
        );
        fields.Choice(
            p => p.Reintegration,
            new FieldInfo("reintegration", "Taking back", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<Reintegration>(),
                Hint = "How hard it would be to do the work ourselves",
            }
        );
        return fields;
    }

    private sealed class Rules : AbstractValidator<ExitPlan>
    {
        public Rules()
        {
            RuleFor(p => p.WasTested)
                .Must((p, was) => was != false || p.LastTestOn is null)
                .WithMessage("A last test is given below: say yes, or take the date out.");
            RuleFor(p => p.WasAudited)
                .Must((p, was) => was != false || p.LastAuditOn is null)
                .WithMessage("A last audit is given below: say yes, or take the date out.");
        }
    }
}
