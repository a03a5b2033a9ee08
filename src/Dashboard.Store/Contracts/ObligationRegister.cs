using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>What contracts ask of one side by a day, once or again and again.</summary>
public sealed class ObligationRegister : Register<Obligation>
{
    private const int LongestRepeat = 1_200;
    private const int LongestLead = 3_650;

    public override string Key => "obligations";
    public override string Singular => "obligation";
    public override string Plural => "Obligations";
    public override string Sentence => "What contracts ask of one side by a day, once or again and again.";
    public override Permission Read => Permission.ReadContracts;
    public override Permission Edit => Permission.EditContracts;
    public override string Subject => "obligation";
    public override (string Field, bool Descending) Order => ("due_on", false);

    internal override IValidator<Obligation> Validator { get; } = new Rules();

    internal override string Title(Obligation record, RecordNames names) => record.Title;

    internal override string KeyOf(Obligation record, RecordNames names) =>
        RecordKeys.Of(names.Find(RecordNames.Contracts, record.ContractId)?.Key, record.Title);

    internal override IQueryable<Obligation> Search(IQueryable<Obligation> records, string lower) =>
        records.Where(o =>
            o.Title.ToLower().Contains(lower) || o.Owner.ToLower().Contains(lower) || o.Contract!.Title.ToLower().Contains(lower)
        );

    internal override IQueryable<Obligation> Visible(IQueryable<Obligation> records, Actor actor) =>
        ContractAccess.Visible(records, actor, o => o.Contract!);

    private protected override RegisterFields<Obligation> Describe()
    {
        var fields = new RegisterFields<Obligation>();
        fields.Text(
            o => o.Title,
            new FieldInfo("title", "Title", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 300,
                Hint = "Such as yearly usage report",
            }
        );
        fields.Reference(
            o => o.ContractId,
            o => o.Contract!.Title,
            new FieldInfo("contract", "Contract", FieldKind.Reference)
            {
                Register = RecordNames.Contracts,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            o => o.Bound,
            new FieldInfo("bound", "Whose duty", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<BoundParty>(),
            }
        );
        fields.Text(
            o => o.Owner,
            new FieldInfo("owner", "Who sees to it", FieldKind.Text)
            {
                InList = true,
                MaxLength = 200,
                Hint = "A role or a team",
            }
        );
        fields.Date(
            o => o.DueOn,
            new FieldInfo("due_on", "Due on", FieldKind.Date) { InList = true, Hint = "The next day on which it is due" }
        );
        fields.Whole(
            o => o.RepeatMonths,
            new FieldInfo("repeat_months", "Due again after", FieldKind.Whole) { Unit = "months", Hint = "Empty for once" }
        );
        fields.Whole(
            o => o.LeadDays,
            new FieldInfo("lead_days", "Lead time", FieldKind.Whole) { Unit = "days", Hint = "Empty takes the contract's" }
        );
        fields.Date(o => o.DoneOn, new FieldInfo("done_on", "Last done on", FieldKind.Date));
        fields.Text(
            o => o.Place,
            new FieldInfo("place", "Where the contract says it", FieldKind.Text) { MaxLength = 200, Hint = "Such as section 7.2" }
        );
        fields.Text(o => o.Notes, new FieldInfo("notes", "Notes", FieldKind.LongText) { MaxLength = 4_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<Obligation>
    {
        public Rules()
        {
            RuleFor(o => o.Title).NotEmpty().WithMessage("Say what must be done.");
            RuleFor(o => o.RepeatMonths)
                .Must(m => m is null or (> 0 and <= LongestRepeat))
                .WithMessage("Enter months between 1 and 1,200, or nothing.");
            RuleFor(o => o.LeadDays)
                .Must(d => d is null or (>= 0 and <= LongestLead))
                .WithMessage("Enter days between 0 and 3,650, or nothing.");
            RuleFor(o => o.RepeatMonths)
                .Must((o, months) => months is null || o.DueOn is not null)
                .WithMessage("Say when it is due first: it repeats from that day.");
        }
    }
}
