using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Spend that no file tells: whom we paid, for which model, over which days.</summary>
public sealed class SpendEntryRegister : Register<SpendEntry>
{
    public override string Key => "spend-entries";
    public override string Singular => "spend entry";
    public override string Plural => "Spend by hand";
    public override string Sentence => "Spend that no file tells: whom we paid, for which model, over which days.";
    public override string Feeds => "Dependence, substitutability and common mode (F1, F2, F6)";
    public override Permission Edit => Permission.EditSpend;
    public override string Subject => "spend entry";
    public override (string Field, bool Descending) Order => ("from_day", true);

    internal override IValidator<SpendEntry> Validator { get; } = new Rules();

    internal override string Title(SpendEntry record, RecordNames names) =>
        $"{names.Find(RecordNames.Vendors, record.PartyId)?.Name}, {FieldText.Write(record.FromDay)} to {FieldText.Write(record.ToDay)}";

    internal override string KeyOf(SpendEntry record, RecordNames names) =>
        RecordKeys.Of(
            names.Find(RecordNames.Vendors, record.PartyId)?.Key,
            record.ModelId is { } model ? names.Find(RecordNames.Models, model)?.Key : null,
            record.ApplicationId is { } app ? names.Find(RecordNames.Applications, app)?.Key : null,
            FieldText.Write(record.FromDay),
            FieldText.Write(record.ToDay)
        );

    internal override IQueryable<SpendEntry> Search(IQueryable<SpendEntry> records, string lower) =>
        records.Where(s => s.Party!.Name.ToLower().Contains(lower) || s.Note.ToLower().Contains(lower));

    internal override Task FollowAsync(
        DashboardDbContext db,
        Actor actor,
        IReadOnlyList<SpendEntry> changed,
        CancellationToken cancellationToken
    ) => SpendEntryUsage.WriteAsync(db, actor, changed, cancellationToken);

    private protected override RegisterFields<SpendEntry> Describe()
    {
        var fields = new RegisterFields<SpendEntry>();
        fields.Reference(
            s => s.PartyId,
            s => s.Party!.Name,
            new FieldInfo("paid_to", "Paid to", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
                Hint = "The contract party",
            }
        );
        fields.Reference(
            s => s.ModelId,
            s => s.Model!.Name,
            new FieldInfo("model", "Model", FieldKind.Reference)
            {
                Register = RecordNames.Models,
                InList = true,
                IsFilter = true,
                Hint = "Its developer and tier follow from it",
            }
        );
        fields.Reference(
            s => s.HostId,
            s => s.Host!.Name,
            new FieldInfo("host", "Ran at", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
                Hint = "Whose compute it ran on",
            }
        );
        fields.Reference(
            s => s.ApplicationId,
            s => s.Application!.Name,
            new FieldInfo("application", "Application", FieldKind.Reference)
            {
                Register = RecordNames.Applications,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Date(s => s.FromDay, new FieldInfo("from_day", "From", FieldKind.Date) { IsRequired = true, InList = true });
        fields.Date(
            s => s.ToDay,
            new FieldInfo("to_day", "To", FieldKind.Date)
            {
                IsRequired = true,
                InList = true,
                Hint = "The last day",
            }
        );
        fields.Amount(
            s => s.Amount,
            new FieldInfo("amount", "Amount", FieldKind.Amount)
            {
                IsRequired = true,
                InList = true,
                Hint = "Laid evenly over the days",
            }
        );
        fields.Text(s => s.Currency, new FieldInfo("currency", "Currency", FieldKind.Text) { MaxLength = 3, InList = true });
        fields.Text(s => s.Note, new FieldInfo("note", "Note", FieldKind.LongText) { MaxLength = 2_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<SpendEntry>
    {
        public Rules()
        {
            RuleFor(s => s.Currency).KnownCurrency();
            RuleFor(s => s.Amount)
                .Must(a => a is null || Math.Abs(a.Value) < 1_000_000_000_000m)
                .WithMessage("The amount lies below 1,000,000,000,000.");
            RuleFor(s => s.ToDay).NotBefore(s => s.FromDay);
            RuleFor(s => s.ToDay)
                .Must((s, to) => to is not { } last || s.FromDay is not { } first || last.DayNumber - first.DayNumber <= 366)
                .WithMessage("An entry covers at most 366 days: split it.");
        }
    }
}
