using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Whom to call at a vendor, and for what.</summary>
public sealed class VendorContactRegister : Register<VendorContact>
{
    public override string Key => "vendor-contacts";
    public override string Singular => "contact";
    public override string Plural => "Contacts";
    public override string Sentence => "Whom to call at a vendor, and for what.";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "vendor contact";
    public override (string Field, bool Descending) Order => ("name", false);

    internal override IValidator<VendorContact> Validator { get; } = new Rules();

    internal override string Title(VendorContact record, RecordNames names) => record.Name;

    internal override string KeyOf(VendorContact record, RecordNames names) =>
        RecordKeys.Of(names.Find(RecordNames.Vendors, record.VendorId)?.Key, record.Name);

    internal override IQueryable<VendorContact> Search(IQueryable<VendorContact> records, string lower) =>
        records.Where(c =>
            c.Name.ToLower().Contains(lower) || c.Role.ToLower().Contains(lower) || c.Vendor!.Name.ToLower().Contains(lower)
        );

    private protected override RegisterFields<VendorContact> Describe()
    {
        var fields = new RegisterFields<VendorContact>();
        fields.Reference(
            c => c.VendorId,
            c => c.Vendor!.Name,
            new FieldInfo("vendor", "Vendor", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Text(c => c.Name, new FieldInfo("name", "Name", FieldKind.Text) { IsRequired = true, InList = true });
        fields.Text(
            c => c.Role,
            new FieldInfo("role", "Role", FieldKind.Text) { InList = true, Hint = "Such as account manager, security incidents" }
        );
        fields.Text(c => c.Email, new FieldInfo("email", "E-mail", FieldKind.Text) { InList = true, MaxLength = 254 });
        fields.Text(c => c.Phone, new FieldInfo("phone", "Phone", FieldKind.Text) { InList = true, MaxLength = 60 });
        return fields;
    }

    private sealed class Rules : AbstractValidator<VendorContact>
    {
        public Rules()
        {
            RuleFor(c => c.Email)
                .Must(e =>
                    e.Length == 0
                    || (
                        e.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
                        && at < e.Length - 1
                        && !e.Contains(' ', StringComparison.Ordinal)
                    )
                )
                .WithMessage("This is no e-mail address: write it as name@company.example.");
        }
    }
}
