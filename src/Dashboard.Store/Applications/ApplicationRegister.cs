using Dashboard.Domain.LockIn.Signals;
using Dashboard.Domain.Readiness;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Applications;

/// <summary>Our systems that consume models: what they support, how hard they are to move, and what stands in for them.</summary>
public sealed class ApplicationRegister : Register<ConsumingApplication>
{
    public override string Key => "applications";
    public override string Singular => "application";
    public override string Plural => "Applications";
    public override string Sentence =>
        "Our systems that consume models: what they support, how hard they are to move, and what stands in for them.";
    public override string Feeds => "Substitutability and common mode (F2, F6)";
    public override Permission Edit => Permission.EditApplications;
    public override string Subject => "application";
    public override (string Field, bool Descending) Order => ("name", false);

    public override IReadOnlyList<(string Register, string Field)> Children => [("alternatives", "application")];

    internal override IValidator<ConsumingApplication> Validator { get; } = new Rules();

    internal override string Title(ConsumingApplication record, RecordNames names) => record.Name;

    internal override string KeyOf(ConsumingApplication record, RecordNames names) => record.Name;

    internal override IQueryable<ConsumingApplication> Search(IQueryable<ConsumingApplication> records, string lower) =>
        records.Where(a => a.Name.ToLower().Contains(lower) || a.Owner.ToLower().Contains(lower) || a.Function.ToLower().Contains(lower));

    internal override async Task<IReadOnlyList<string>> DependentsAsync(
        DashboardDbContext db,
        ConsumingApplication record,
        CancellationToken cancellationToken
    ) =>
        Dependents.Of(
            (await db.MappingRules.CountAsync(r => r.ApplicationId == record.Id, cancellationToken), "mapping rule", "mapping rules"),
            (await db.UsageLines.CountAsync(l => l.ApplicationId == record.Id, cancellationToken), "usage line", "usage lines"),
            (await db.Alternatives.CountAsync(a => a.ApplicationId == record.Id, cancellationToken), "alternative", "alternatives"),
            (await db.SpendEntries.CountAsync(s => s.ApplicationId == record.Id, cancellationToken), "spend entry", "spend entries")
        );

    private protected override RegisterFields<ConsumingApplication> Describe()
    {
        var fields = new RegisterFields<ConsumingApplication>();
        fields.Group("The application");
        fields.Text(a => a.Name, new FieldInfo("name", "Name", FieldKind.Text) { IsRequired = true, InList = true });
        fields.Text(a => a.Owner, new FieldInfo("owner", "Owner", FieldKind.Text) { InList = true, Hint = "The team that answers for it" });
        fields.Text(a => a.Function, new FieldInfo("function", "Function supported", FieldKind.Text) { InList = true, MaxLength = 300 });
        fields.Choice(
            a => a.Criticality,
            new FieldInfo("criticality", "Criticality", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<Criticality>(CriticalityNames.NameOf),
            }
        );
        fields.Amount(
            a => a.RtoHours,
            new FieldInfo("rto_hours", "Recovery time (RTO)", FieldKind.Amount)
            {
                Unit = "hours",
                Hint = "How long it may stand still",
                Decimals = 2,
            }
        );
        fields.Amount(
            a => a.RpoHours,
            new FieldInfo("rpo_hours", "Recovery point (RPO)", FieldKind.Amount)
            {
                Unit = "hours",
                Hint = "How much of its data may be lost",
                Decimals = 2,
            }
        );
        fields.Group("How it uses models");
        fields.Choice(
            a => a.Tier,
            new FieldInfo("tier", "Needs tier", FieldKind.Choice) { IsFilter = true, Choices = FieldChoices.Of<ModelTier>() }
        );
        fields.Choice(
            a => a.Binding,
            new FieldInfo("binding", "Binding", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<ApplicationBinding>(ApplicationBindings.NameOf),
            }
        );
        fields.References(
            a => a.ModelIds,
            new FieldInfo("models", "Models in use", FieldKind.References) { Register = RecordNames.Models }
        );
        fields.Several(
            a => a.DataClasses,
            new FieldInfo("data_classes", "Data classes", FieldKind.Words) { Hint = "Separated by semicolons" }
        );
        fields.Several(a => a.Regions, new FieldInfo("regions", "Regions", FieldKind.Words) { Hint = "Where its data may be processed" });
        fields.Group("Substitutability");
        fields.Choice(
            a => a.Substitutability,
            new FieldInfo("substitutability", "Substitutable", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<Substitutability>(),
                Hint = "How hard it would be to move to another model",
            }
        );
        fields.Text(
            a => a.SubstitutabilityReason,
            new FieldInfo("substitutability_reason", "Reason", FieldKind.LongText) { MaxLength = 2_000 }
        );
        fields.Group("Backup");
        fields.YesNo(a => a.HasBackup, new FieldInfo("has_backup", "Has a backup", FieldKind.YesNo) { InList = true, IsFilter = true });
        fields.Reference(
            a => a.BackupModelId,
            a => a.BackupModel!.Name,
            new FieldInfo("backup_model", "Backup model", FieldKind.Reference) { Register = RecordNames.Models }
        );
        fields.Reference(
            a => a.BackupHostId,
            a => a.BackupHost!.Name,
            new FieldInfo("backup_host", "Backup runs at", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                Hint = "Whose compute it runs on",
            }
        );
        return fields;
    }

    private sealed class Rules : AbstractValidator<ConsumingApplication>
    {
        private const string Hours = "Write hours from 0 to 8,784, which are a year.";

        private static bool AtMostAYear(decimal? hours) => hours is null or (>= 0 and <= 8_784);

        public Rules()
        {
            RuleFor(a => a.RtoHours).Must(AtMostAYear).WithMessage(Hours);
            RuleFor(a => a.RpoHours).Must(AtMostAYear).WithMessage(Hours);
            RuleFor(a => a.BackupModelId)
                .Must((a, backup) => backup is not { } id || a.ModelIds.Count != 1 || a.ModelIds[0] != id)
                .WithMessage("The backup is the model in use itself: choose another one, or say that there is no backup.");
            RuleFor(a => a.HasBackup)
                .Must((a, has) => has != false || (a.BackupModelId is null && a.BackupHostId is null))
                .WithMessage("A backup is named below: say yes, or take it out.");
        }
    }
}
