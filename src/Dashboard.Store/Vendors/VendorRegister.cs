using Dashboard.Domain.Vendors;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Vendors;

/// <summary>Legal entities that develop, host or sell models, or supply chips.</summary>
public sealed class VendorRegister : Register<Vendor>
{
    public override string Key => RecordNames.Vendors;
    public override string Singular => "vendor";
    public override string Plural => "Vendors";
    public override string Sentence => "The legal entities behind the models: who they are, who owns them, and who of us watches them.";
    public override string Feeds => "Dependence and common mode (F1, F6): who controls whom";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "vendor";
    public override (string Field, bool Descending) Order => ("name", false);

    public override IReadOnlyList<(string Register, string Field)> Children =>
        [
            ("models", "vendor"),
            ("contracts", "vendor"),
            ("vendor-facts", "vendor"),
            ("vendor-contacts", "vendor"),
            ("exit-plans", "vendor"),
            ("switching-costs", "vendor"),
            ("events", "vendors"),
        ];

    internal override IValidator<Vendor> Validator { get; } = new Rules();

    internal override string Title(Vendor record, RecordNames names) => record.Name;

    internal override string KeyOf(Vendor record, RecordNames names) => record.Name;

    internal override IQueryable<Vendor> Search(IQueryable<Vendor> records, string lower) =>
        records.Where(v => v.Name.ToLower().Contains(lower) || v.Key.Contains(lower) || v.LegalName.ToLower().Contains(lower));

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<Vendor> records,
        RecordErrors<Vendor> errors,
        CancellationToken cancellationToken
    )
    {
        if (records.All(r => r.ParentId is null))
        {
            return;
        }

        var parents = await db
            .Vendors.Where(v => v.ParentId != null)
            .ToDictionaryAsync(v => v.Id, v => v.ParentId!.Value, cancellationToken);
        foreach (var record in records.Where(r => r.Id != 0))
        {
            if (record.ParentId is { } parent)
            {
                parents[record.Id] = parent;
            }
            else
            {
                parents.Remove(record.Id);
            }
        }

        foreach (var record in records.Where(r => r.Id != 0 && LeadsToItself(r.Id, parents)))
        {
            errors.Add(
                record,
                "parent",
                $"“{record.Name}” would own itself through its parent: follow the chain of parents and end it where nobody owns more than half."
            );
        }
    }

    internal override async Task<IReadOnlyList<string>> DependentsAsync(
        DashboardDbContext db,
        Vendor record,
        CancellationToken cancellationToken
    ) =>
        Dependents.Of(
            (await db.Contracts.CountAsync(c => c.VendorId == record.Id, cancellationToken), "contract", "contracts"),
            (await db.Models.CountAsync(m => m.VendorId == record.Id, cancellationToken), "model", "models"),
            (await db.Offers.CountAsync(o => o.ChannelId == record.Id, cancellationToken), "offer", "offers"),
            (await db.Ties.CountAsync(t => t.FromId == record.Id || t.ToId == record.Id, cancellationToken), "tie", "ties"),
            (await db.Vendors.CountAsync(v => v.ParentId == record.Id, cancellationToken), "owned vendor", "owned vendors"),
            (
                await db.MappingRules.CountAsync(
                    r => r.PartyId == record.Id || r.DeveloperId == record.Id || r.HostId == record.Id || r.ChannelId == record.Id,
                    cancellationToken
                ),
                "mapping rule",
                "mapping rules"
            ),
            (
                await db.UsageLines.CountAsync(
                    l => l.PartyId == record.Id || l.DeveloperId == record.Id || l.HostId == record.Id || l.ChannelId == record.Id,
                    cancellationToken
                ),
                "usage line",
                "usage lines"
            ),
            (await db.Applications.CountAsync(a => a.BackupHostId == record.Id, cancellationToken), "backup", "backups"),
            (await db.Alternatives.CountAsync(a => a.HostId == record.Id, cancellationToken), "alternative", "alternatives"),
            (await db.ExitPlans.CountAsync(p => p.VendorId == record.Id, cancellationToken), "exit plan", "exit plans"),
            (await db.SwitchingCosts.CountAsync(s => s.VendorId == record.Id, cancellationToken), "switching cost", "switching costs"),
            (
                await db.SpendEntries.CountAsync(s => s.PartyId == record.Id || s.HostId == record.Id, cancellationToken),
                "spend entry",
                "spend entries"
            )
        );

    private protected override RegisterFields<Vendor> Describe()
    {
        var fields = new RegisterFields<Vendor>();
        fields.Group("Identity");
        fields.Text(v => v.Name, new FieldInfo("name", "Name", FieldKind.Text) { IsRequired = true, InList = true });
        fields.Text(
            v => v.LegalName,
            new FieldInfo("legal_name", "Legal name", FieldKind.Text) { MaxLength = 300, Hint = "As registered" }
        );
        fields.Text(
            v => v.Lei,
            new FieldInfo("lei", "LEI", FieldKind.Text)
            {
                MaxLength = 20,
                InList = true,
                Hint = "20 characters, ISO 17442",
            }
        );
        fields.TextOrNull(
            v => v.Country,
            new FieldInfo("country", "Country", FieldKind.Text)
            {
                MaxLength = 2,
                InList = true,
                Hint = "Two letters, ISO 3166-1, such as US",
            }
        );
        fields.Flags(
            v => v.Roles,
            new FieldInfo("roles", "Roles", FieldKind.Choices) { InList = true, Choices = FieldChoices.Of<VendorRoles>() }
        );
        fields.Text(v => v.Summary, new FieldInfo("summary", "Summary", FieldKind.LongText) { MaxLength = 2_000 });
        fields.Group("Ownership and governance");
        fields.Reference(
            v => v.ParentId,
            v => v.Parent!.Name,
            new FieldInfo("parent", "Parent", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                Hint = "Who owns more than half of it",
            }
        );
        fields.Choice(
            v => v.GovernanceForm,
            new FieldInfo("governance_form", "Governance form", FieldKind.Choice)
            {
                Choices = FieldChoices.Of<GovernanceForm>(GovernanceForms.NameOf),
            }
        );
        fields.Choice(
            v => v.AlliancePhase,
            new FieldInfo("alliance_phase", "Alliance phase", FieldKind.Choice)
            {
                IsFilter = true,
                Choices = FieldChoices.Of<AlliancePhase>(AlliancePhases.NameOf),
                Hint = "Where its alliance with another vendor stands",
            }
        );
        fields.Group("Review");
        fields.Text(v => v.ReviewOwner, new FieldInfo("review_owner", "Review owner", FieldKind.Text) { InList = true, Hint = "A team" });
        fields.Date(v => v.ReviewOn, new FieldInfo("review_on", "Next review", FieldKind.Date) { InList = true });
        fields.Group("Price lists");
        fields.Text(
            v => v.PriceListNames,
            new FieldInfo("price_list_names", "Names in price lists", FieldKind.Text)
            {
                MaxLength = 1_000,
                Hint = "Patterns with *, separated by |",
            }
        );
        return fields;
    }

    private static bool LeadsToItself(int id, Dictionary<int, int> parents)
    {
        var at = id;
        for (var steps = 0; steps <= parents.Count; steps++)
        {
            if (!parents.TryGetValue(at, out at))
            {
                return false;
            }

            if (at == id)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Rules : AbstractValidator<Vendor>
    {
        public Rules()
        {
            RuleFor(v => v.Lei)
                .Must(lei => lei.Length == 0 || (lei.Length == 20 && lei.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))))
                .WithMessage("A LEI has 20 capital letters and digits: copy it from the GLEIF register.");
            RuleFor(v => v.Country)
                .Must(c => string.IsNullOrEmpty(c) || (c.Length == 2 && c.All(char.IsAsciiLetterUpper)))
                .WithMessage("Write the country as two capital letters, such as US.");
            RuleFor(v => v.ParentId)
                .Must((vendor, parent) => parent is null || parent != vendor.Id)
                .WithMessage("A vendor cannot own itself: choose its parent, or leave it empty.");
        }
    }
}
