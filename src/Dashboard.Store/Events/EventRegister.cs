using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Events;

/// <summary>What happened to vendors, models and contracts, with its source.</summary>
public sealed class EventRegister : Register<VendorEvent>
{
    public override string Key => "events";
    public override string Singular => "event";
    public override string Plural => "Events";
    public override string Sentence => "What happened to vendors, models and contracts, with its source.";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "event";
    public override (string Field, bool Descending) Order => ("occurred_on", true);

    internal override IValidator<VendorEvent> Validator { get; } = new Rules();

    internal override string Title(VendorEvent record, RecordNames names) => record.Title;

    internal override string KeyOf(VendorEvent record, RecordNames names) =>
        RecordKeys.Of(FieldText.Write(record.OccurredOn), record.Title);

    internal override IQueryable<VendorEvent> Search(IQueryable<VendorEvent> records, string lower) =>
        records.Where(e => e.Title.ToLower().Contains(lower) || e.Description.ToLower().Contains(lower));

    private protected override RegisterFields<VendorEvent> Describe()
    {
        var fields = new RegisterFields<VendorEvent>();
        fields.Text(
            e => e.Title,
            new FieldInfo("title", "Title", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 300,
            }
        );
        fields.Choice(
            e => e.Kind,
            new FieldInfo("kind", "Kind", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<VendorEventKind>(),
            }
        );
        fields.Date(e => e.OccurredOn, new FieldInfo("occurred_on", "Date", FieldKind.Date) { IsRequired = true, InList = true });
        fields.Text(e => e.Description, new FieldInfo("description", "What happened", FieldKind.LongText) { MaxLength = 4_000 });
        fields.Group("What it touches");
        fields.References(
            e => e.VendorIds,
            new FieldInfo("vendors", "Vendors", FieldKind.References)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.References(
            e => e.ModelIds,
            new FieldInfo("models", "Models", FieldKind.References) { Register = RecordNames.Models, IsFilter = true }
        );
        fields.References(
            e => e.ContractIds,
            new FieldInfo("contracts", "Contracts", FieldKind.References) { Register = RecordNames.Contracts, IsFilter = true }
        );
        fields.Group("Source");
        fields.Text(e => e.SourceTitle, new FieldInfo("source_title", "Source", FieldKind.Text) { InList = true, MaxLength = 300 });
        fields.Text(e => e.SourceAddress, new FieldInfo("source_address", "Address of the source", FieldKind.Text) { MaxLength = 1_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<VendorEvent>
    {
        public Rules()
        {
            RuleFor(e => e.SourceAddress).WebAddress();
        }
    }
}
