using Dashboard.Domain.Contracts;
using Dashboard.Domain.LockIn.Terms;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>Agreements with vendors: parties, dates, notice, cost, and who may read them.</summary>
public sealed class ContractRegister : Register<Contract>
{
    private const string Stated = "Terms, as read by a person";

    public override string Key => RecordNames.Contracts;
    public override string Singular => "contract";
    public override string Plural => "Contracts";
    public override string Sentence => "Agreements with vendors: parties, dates, notice each way, cost, and who may read them.";
    public override string Feeds => "Contract (F4)";
    public override Permission Read => Permission.ReadContracts;
    public override Permission Edit => Permission.EditContracts;
    public override string Subject => "contract";
    public override (string Field, bool Descending) Order => ("title", false);

    public override IReadOnlyList<(string Register, string Field)> Children =>
        [
            ("amendments", "contract"),
            ("rate-cards", "contract"),
            ("commitments", "contract"),
            ("obligations", "contract"),
            ("events", "contracts"),
        ];

    internal override IValidator<Contract> Validator { get; } = new ContractRules();

    internal override string Title(Contract record, RecordNames names) => record.Title;

    internal override string KeyOf(Contract record, RecordNames names) => record.Title;

    internal override IQueryable<Contract> Search(IQueryable<Contract> records, string lower) =>
        records.Where(c => c.Title.ToLower().Contains(lower) || c.Vendor!.Name.ToLower().Contains(lower) || c.Key.Contains(lower));

    internal override IQueryable<Contract> Visible(IQueryable<Contract> records, Actor actor) => ContractAccess.Visible(records, actor);

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<Contract> records,
        RecordErrors<Contract> errors,
        CancellationToken cancellationToken
    )
    {
        var ids = records.Select(r => r.ParentId).OfType<int>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var parents = await db
            .Contracts.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Type })
            .ToDictionaryAsync(c => c.Id, c => c.Type, cancellationToken);
        foreach (var record in records.Where(r => r.ParentId is { } id && parents.GetValueOrDefault(id) != ContractType.Overarching))
        {
            errors.Add(
                record,
                "parent",
                "Only an overarching contract has others under it: choose one, or change that contract's type first."
            );
        }
    }

    internal override async Task<IReadOnlyList<string>> DependentsAsync(
        DashboardDbContext db,
        Contract record,
        CancellationToken cancellationToken
    ) =>
        Dependents.Of(
            (await db.Contracts.CountAsync(c => c.ParentId == record.Id, cancellationToken), "contract under it", "contracts under it"),
            (await db.Amendments.CountAsync(a => a.ContractId == record.Id, cancellationToken), "amendment", "amendments"),
            (await db.RateLines.CountAsync(r => r.ContractId == record.Id, cancellationToken), "rate card line", "rate card lines"),
            (await db.Commitments.CountAsync(c => c.ContractId == record.Id, cancellationToken), "commitment", "commitments"),
            (await db.Obligations.CountAsync(o => o.ContractId == record.Id, cancellationToken), "obligation", "obligations")
        );

    private protected override RegisterFields<Contract> Describe()
    {
        var fields = new RegisterFields<Contract>();
        fields.Group("Parties");
        fields.Text(
            c => c.Title,
            new FieldInfo("title", "Title", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 300,
            }
        );
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
        fields.Text(c => c.OurParty, new FieldInfo("our_party", "Our party", FieldKind.Text) { Hint = "Which company of ours signed" });
        fields.Choice(
            c => c.Type,
            new FieldInfo("type", "Type", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<ContractType>(ContractTypes.NameOf),
            }
        );
        fields.Reference(
            c => c.ParentId,
            c => c.Parent!.Title,
            new FieldInfo("parent", "Under", FieldKind.Reference) { Register = RecordNames.Contracts, Hint = "The overarching contract" }
        );
        fields.Choice(
            c => c.Confidentiality,
            new FieldInfo("confidentiality", "Who may read it", FieldKind.Choice)
            {
                IsFilter = true,
                Choices = FieldChoices.Of<Confidentiality>(ConfidentialityNames.NameOf),
            }
        );
        fields.Group("Term and notice");
        fields.Date(c => c.SignedOn, new FieldInfo("signed_on", "Signed on", FieldKind.Date));
        fields.Date(c => c.StartsOn, new FieldInfo("starts_on", "Starts on", FieldKind.Date) { InList = true });
        fields.Date(
            c => c.EndsOn,
            new FieldInfo("ends_on", "Ends on", FieldKind.Date) { InList = true, Hint = "Empty when it has no end" }
        );
        fields.Whole(c => c.NoticeDays, new FieldInfo("notice_days", "Our notice", FieldKind.Whole) { InList = true, Unit = "days" });
        fields.Whole(
            c => c.VendorNoticeDays,
            new FieldInfo("vendor_notice_days", "The vendor's notice", FieldKind.Whole) { Unit = "days" }
        );
        fields.Choice(
            c => c.Renewal,
            new FieldInfo("renewal", "Renewal", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<RenewalKind>(RenewalKinds.NameOf),
            }
        );
        fields.Whole(c => c.RenewalMonths, new FieldInfo("renewal_months", "Renewed for", FieldKind.Whole) { Unit = "months" });
        fields.Text(c => c.GoverningLaw, new FieldInfo("governing_law", "Governing law", FieldKind.Text) { MaxLength = 100 });
        fields.Group("Money");
        fields.Amount(c => c.AnnualValue, new FieldInfo("annual_cost", "Annual cost", FieldKind.Amount) { InList = true });
        fields.Text(c => c.Currency, new FieldInfo("currency", "Currency", FieldKind.Text) { MaxLength = 3, InList = true });
        fields.Group(Stated);
        foreach (var (kind, key) in ContractTermKeys.All)
        {
            fields.YesNo(
                ContractTermKeys.PropertyOf(kind),
                new FieldInfo(key, ContractTerms.NameOf(kind), FieldKind.YesNo) { Hint = "Empty leaves it to the clauses found" }
            );
        }

        return fields;
    }
}
