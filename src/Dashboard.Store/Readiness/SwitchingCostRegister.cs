using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Readiness;

/// <summary>What leaving each vendor would cost once, in USD; empty is not known, none is 0.</summary>
public sealed class SwitchingCostRegister : Register<SwitchingCostEstimate>
{
    public override string Key => "switching-costs";
    public override string Singular => "switching cost";
    public override string Plural => "Switching costs";
    public override string Sentence => "What leaving each vendor would cost once, in USD; empty is not known, none is 0.";
    public override string Feeds => "Switching cost (F3)";
    public override Permission Edit => Permission.EditApplications;
    public override string Subject => "switching cost";
    public override (string Field, bool Descending) Order => ("vendor", false);

    internal override IValidator<SwitchingCostEstimate> Validator { get; } = new Rules();

    internal override string Title(SwitchingCostEstimate record, RecordNames names) =>
        $"Leaving {names.Find(RecordNames.Vendors, record.VendorId)?.Name}";

    internal override string KeyOf(SwitchingCostEstimate record, RecordNames names) =>
        names.Find(RecordNames.Vendors, record.VendorId)?.Key ?? "switching-cost";

    internal override IQueryable<SwitchingCostEstimate> Search(IQueryable<SwitchingCostEstimate> records, string lower) =>
        records.Where(s => s.Vendor!.Name.ToLower().Contains(lower));

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<SwitchingCostEstimate> records,
        RecordErrors<SwitchingCostEstimate> errors,
        CancellationToken cancellationToken
    )
    {
        var vendors = records.Select(r => r.VendorId).ToList();
        var ids = records.Select(r => r.Id).Where(id => id != 0).ToList();
        var stored = await db
            .SwitchingCosts.Where(r => vendors.Contains(r.VendorId) && !ids.Contains(r.Id))
            .Select(r => r.VendorId)
            .ToListAsync(cancellationToken);
        foreach (
            var record in records.Where(r =>
                r.VendorId != 0 && (stored.Contains(r.VendorId) || records.Any(o => o != r && o.VendorId == r.VendorId))
            )
        )
        {
            errors.Add(record, "vendor", "This vendor has an estimate already: open that one and change it.");
        }
    }

    private protected override RegisterFields<SwitchingCostEstimate> Describe()
    {
        var fields = new RegisterFields<SwitchingCostEstimate>();
        fields.Reference(
            s => s.VendorId,
            s => s.Vendor!.Name,
            new FieldInfo("vendor", "Vendor", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Group("Once");
        fields.Amount(s => s.Hours, new FieldInfo("hours", "Hours of our people", FieldKind.Amount) { InList = true });
        fields.Amount(s => s.HourlyRate, new FieldInfo("hourly_rate", "Cost of an hour", FieldKind.Amount) { InList = true, Unit = "USD" });
        fields.Amount(
            s => s.ReEvaluation,
            new FieldInfo("re_evaluation", "Re-evaluation", FieldKind.Amount) { InList = true, Unit = "USD" }
        );
        fields.Amount(
            s => s.ReEmbeddingAndData,
            new FieldInfo("re_embedding_and_data", "Re-embedding and data", FieldKind.Amount) { InList = true, Unit = "USD" }
        );
        fields.Amount(s => s.DualRunning, new FieldInfo("dual_running", "Dual running", FieldKind.Amount) { InList = true, Unit = "USD" });
        fields.Amount(
            s => s.TerminationFee,
            new FieldInfo("termination_fee", "Termination fee", FieldKind.Amount) { InList = true, Unit = "USD" }
        );
        fields.Amount(
            s => s.ForfeitedCommitment,
            new FieldInfo("forfeited_commitment", "Forfeited commitment", FieldKind.Amount) { InList = true, Unit = "USD" }
        );
        fields.Group("Measured against");
        fields.Amount(
            s => s.AnnualSpend,
            new FieldInfo("annual_spend", "Annual spend", FieldKind.Amount)
            {
                Unit = "USD",
                Hint = "Only where the stored usage does not cover a year",
            }
        );
        fields.Group("Where it comes from");
        fields.Date(s => s.EstimatedOn, new FieldInfo("estimated_on", "Estimated on", FieldKind.Date));
        fields.Text(s => s.Note, new FieldInfo("note", "Note", FieldKind.LongText) { MaxLength = 2_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<SwitchingCostEstimate>
    {
        public Rules()
        {
            RuleFor(s => s.Hours).AmountFromZero("The number of hours");
            RuleFor(s => s.HourlyRate).AmountFromZero("The cost of an hour");
            RuleFor(s => s.ReEvaluation).AmountFromZero("The cost");
            RuleFor(s => s.ReEmbeddingAndData).AmountFromZero("The cost");
            RuleFor(s => s.DualRunning).AmountFromZero("The cost");
            RuleFor(s => s.TerminationFee).AmountFromZero("The fee");
            RuleFor(s => s.ForfeitedCommitment).AmountFromZero("The amount");
            RuleFor(s => s.AnnualSpend).AmountFromZero("The spend");
        }
    }
}
