using Dashboard.Domain.Contracts;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Amounts that we promised to spend or use by a date.</summary>
public sealed class CommitmentRegister : Register<Commitment>
{
    public override string Key => "commitments";
    public override string Singular => "commitment";
    public override string Plural => "Commitments";
    public override string Sentence => "Amounts that we promised to spend or use by a date.";
    public override Permission Read => Permission.ReadContracts;
    public override Permission Edit => Permission.EditContracts;
    public override string Subject => "commitment";
    public override (string Field, bool Descending) Order => ("ends_on", false);

    internal override IValidator<Commitment> Validator { get; } = new Rules();

    internal override string Title(Commitment record, RecordNames names) => record.Name.Length > 0 ? record.Name : record.Key;

    internal override string KeyOf(Commitment record, RecordNames names) =>
        RecordKeys.Of(names.Find(RecordNames.Contracts, record.ContractId)?.Key, record.Name, FieldText.Write(record.StartsOn));

    internal override IQueryable<Commitment> Search(IQueryable<Commitment> records, string lower) =>
        records.Where(c => c.Name.ToLower().Contains(lower) || c.Contract!.Title.ToLower().Contains(lower));

    internal override IQueryable<Commitment> Visible(IQueryable<Commitment> records, Actor actor) =>
        ContractAccess.Visible(records, actor, c => c.Contract!);

    private protected override RegisterFields<Commitment> Describe()
    {
        var fields = new RegisterFields<Commitment>();
        fields.Text(
            c => c.Name,
            new FieldInfo("name", "Name", FieldKind.Text)
            {
                InList = true,
                MaxLength = 300,
                Hint = "Such as spend commitment, year 2",
            }
        );
        fields.Reference(
            c => c.ContractId,
            c => c.Contract!.Title,
            new FieldInfo("contract", "Contract", FieldKind.Reference)
            {
                Register = RecordNames.Contracts,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            c => c.Kind,
            new FieldInfo("kind", "Kind", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<CommitmentKind>(),
            }
        );
        fields.Amount(
            c => c.Amount,
            new FieldInfo("amount", "Amount", FieldKind.Amount)
            {
                IsRequired = true,
                InList = true,
                Hint = "Money, or tokens",
            }
        );
        fields.Text(c => c.Currency, new FieldInfo("currency", "Currency", FieldKind.Text) { MaxLength = 3, InList = true });
        fields.Date(c => c.StartsOn, new FieldInfo("starts_on", "From", FieldKind.Date) { IsRequired = true, InList = true });
        fields.Date(
            c => c.EndsOn,
            new FieldInfo("ends_on", "To", FieldKind.Date)
            {
                IsRequired = true,
                InList = true,
                Hint = "The last day that counts",
            }
        );
        fields.YesNo(
            c => c.ShortfallIsPaid,
            new FieldInfo("shortfall_is_paid", "Shortfall must be paid", FieldKind.YesNo) { InList = true, IsFilter = true }
        );
        fields.Text(c => c.Note, new FieldInfo("note", "Note", FieldKind.LongText) { MaxLength = 2_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<Commitment>
    {
        public Rules()
        {
            RuleFor(c => c.Amount).Must(a => a is null or > 0).WithMessage("A commitment is an amount above 0.");
            RuleFor(c => c.Currency).KnownCurrency();
            RuleFor(c => c.EndsOn)
                .Must((c, end) => end is null || c.StartsOn is not { } start || end >= start)
                .WithMessage("The commitment ends before it starts: swap the two days.");
        }
    }
}
