using Dashboard.Domain.Spend;
using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Who owns a vendor, who pays for it and whether it can pay, each with its source.</summary>
public sealed class VendorFactRegister : Register<VendorFact>
{
    public override string Key => "vendor-facts";
    public override string Singular => "fact";
    public override string Plural => "Vendor facts";
    public override string Sentence => "Who owns a vendor, who pays for it and whether it can pay, each with its source.";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "vendor fact";
    public override (string Field, bool Descending) Order => ("as_of", true);

    internal override IValidator<VendorFact> Validator { get; } = new Rules();

    internal override string Title(VendorFact record, RecordNames names) =>
        record.Statement.Length > 80 ? record.Statement[..80] + "…" : record.Statement;

    internal override string KeyOf(VendorFact record, RecordNames names) =>
        RecordKeys.Of(
            names.Find(RecordNames.Vendors, record.VendorId)?.Key,
            record.Kind.ToString(),
            FieldText.Write(record.AsOf),
            record.Statement
        );

    internal override IQueryable<VendorFact> Search(IQueryable<VendorFact> records, string lower) =>
        records.Where(f => f.Statement.ToLower().Contains(lower) || f.Vendor!.Name.ToLower().Contains(lower));

    private protected override RegisterFields<VendorFact> Describe()
    {
        var fields = new RegisterFields<VendorFact>();
        fields.Reference(
            f => f.VendorId,
            f => f.Vendor!.Name,
            new FieldInfo("vendor", "Vendor", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            f => f.Kind,
            new FieldInfo("kind", "Kind", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<VendorFactKind>(),
            }
        );
        fields.Text(
            f => f.Statement,
            new FieldInfo("statement", "Fact", FieldKind.LongText)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 2_000,
            }
        );
        fields.Amount(f => f.Amount, new FieldInfo("amount", "Amount", FieldKind.Amount) { InList = true });
        fields.Text(f => f.Currency, new FieldInfo("currency", "Currency", FieldKind.Text) { MaxLength = 3 });
        fields.Amount(f => f.Percent, new FieldInfo("percent", "Per cent", FieldKind.Amount) { InList = true, Unit = "%" });
        fields.Date(f => f.AsOf, new FieldInfo("as_of", "As of", FieldKind.Date) { InList = true });
        fields.Group("Source");
        fields.Text(
            f => f.SourceTitle,
            new FieldInfo("source_title", "Source", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 300,
            }
        );
        fields.Text(f => f.SourceAddress, new FieldInfo("source_address", "Address of the source", FieldKind.Text) { MaxLength = 1_000 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<VendorFact>
    {
        public Rules()
        {
            RuleFor(f => f.Percent).Percentage();
            RuleFor(f => f.Currency)
                .Must(
                    (fact, c) =>
                        fact.Amount is null ? c.Length == 0 || Currencies.IsKnown(c) : Currencies.IsKnown(c) && c != Currencies.Unknown
                )
                .WithMessage("Say in which currency the amount is, by its ISO 4217 code.");
            RuleFor(f => f.SourceAddress).WebAddress();
        }
    }
}
