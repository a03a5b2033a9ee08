using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Dated, sourced ties between vendors: who hosts, owns, licenses or binds whom.</summary>
public sealed class TieRegister : Register<Tie>
{
    public override string Key => "ties";
    public override string Singular => "tie";
    public override string Plural => "Ties";
    public override string Sentence => "Dated, sourced ties between vendors: who hosts, owns, licenses or binds whom.";
    public override string Feeds => "Contract (F4): milestone rights further up";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "tie";
    public override (string Field, bool Descending) Order => ("starts_on", true);

    internal override IValidator<Tie> Validator { get; } = new Rules();

    internal override string Title(Tie record, RecordNames names) =>
        $"{names.Find(RecordNames.Vendors, record.FromId)?.Name} – {names.Find(RecordNames.Vendors, record.ToId)?.Name}";

    internal override string KeyOf(Tie record, RecordNames names) =>
        RecordKeys.Of(
            names.Find(RecordNames.Vendors, record.FromId)?.Key,
            names.Find(RecordNames.Vendors, record.ToId)?.Key,
            record.Kind.ToString(),
            record.Line,
            FieldText.Write(record.StartsOn)
        );

    internal override IQueryable<Tie> Search(IQueryable<Tie> records, string lower) =>
        records.Where(x =>
            x.Fact.ToLower().Contains(lower) || x.From!.Name.ToLower().Contains(lower) || x.To!.Name.ToLower().Contains(lower)
        );

    private protected override RegisterFields<Tie> Describe()
    {
        var fields = new RegisterFields<Tie>();
        fields.Reference(
            x => x.FromId,
            x => x.From!.Name,
            new FieldInfo("from", "From", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
                Hint = "Who gives the service or holds the right",
            }
        );
        fields.Reference(
            x => x.ToId,
            x => x.To!.Name,
            new FieldInfo("to", "To", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            x => x.Kind,
            new FieldInfo("kind", "Kind", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<TieKind>(),
            }
        );
        fields.Text(
            x => x.Fact,
            new FieldInfo("fact", "Fact", FieldKind.LongText)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 2_000,
            }
        );
        fields.Text(
            x => x.Line,
            new FieldInfo("line", "Line", FieldKind.Text)
            {
                MaxLength = 120,
                Hint = "Dated states of one matter share a line, such as AGI condition",
            }
        );
        fields.Date(x => x.StartsOn, new FieldInfo("starts_on", "Starts on", FieldKind.Date) { InList = true });
        fields.Choice(
            x => x.StartPrecision,
            new FieldInfo("start_precision", "Start known to the", FieldKind.Choice) { Choices = FieldChoices.Of<DatePrecision>() }
        );
        fields.Date(x => x.EndsOn, new FieldInfo("ends_on", "Ends on", FieldKind.Date) { InList = true });
        fields.Choice(
            x => x.EndPrecision,
            new FieldInfo("end_precision", "End known to the", FieldKind.Choice) { Choices = FieldChoices.Of<DatePrecision>() }
        );
        fields.Group("Source");
        fields.Choice(
            x => x.Status,
            new FieldInfo("status", "Certainty", FieldKind.Choice) { IsRequired = true, Choices = FieldChoices.Of<FactStatus>() }
        );
        fields.Choice(
            x => x.ReadFrom,
            new FieldInfo("read_from", "Read from", FieldKind.Choice) { IsRequired = true, Choices = FieldChoices.Of<ReadFrom>() }
        );
        fields.Text(x => x.SourceTitle, new FieldInfo("source_title", "Source", FieldKind.Text) { IsRequired = true, MaxLength = 300 });
        fields.Text(
            x => x.SourceAddress,
            new FieldInfo("source_address", "Address of the source", FieldKind.Text) { IsRequired = true, MaxLength = 1_000 }
        );
        fields.Text(x => x.SourceDate, new FieldInfo("source_date", "Date of the source", FieldKind.Text) { MaxLength = 60 });
        fields.TextOrNull(x => x.Note, new FieldInfo("note", "Note", FieldKind.LongText) { MaxLength = 2_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<Tie>
    {
        public Rules()
        {
            RuleFor(x => x.ToId).Must((tie, to) => to == 0 || to != tie.FromId).WithMessage("A tie joins two vendors: choose another one.");
            RuleFor(x => x.EndsOn).NotBefore(x => x.StartsOn);
            RuleFor(x => x.SourceAddress).WebAddress();
        }
    }
}
