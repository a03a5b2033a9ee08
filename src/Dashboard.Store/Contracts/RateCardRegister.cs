using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Contracts;

/// <summary>The prices that contracts agree on, dated, for each kind of token.</summary>
public sealed class RateCardRegister : Register<RateLine>
{
    public override string Key => "rate-cards";
    public override string Singular => "rate card line";
    public override string Plural => "Rate cards";
    public override string Sentence => "The prices that contracts agree on, dated, for each kind of token.";
    public override Permission Read => Permission.ReadContracts;
    public override Permission Edit => Permission.EditContracts;
    public override string Subject => "rate card line";
    public override (string Field, bool Descending) Order => ("contract", false);

    internal override IValidator<RateLine> Validator { get; } = new Rules();

    internal override string Title(RateLine record, RecordNames names) =>
        $"{names.Find(RecordNames.Models, record.ModelId)?.Name}, {record.TokenKind.ToString().ToLowerInvariant()} tokens";

    internal override string KeyOf(RateLine record, RecordNames names) =>
        RecordKeys.Of(
            names.Find(RecordNames.Contracts, record.ContractId)?.Key,
            names.Find(RecordNames.Models, record.ModelId)?.Key,
            record.TokenKind.ToString(),
            record.Tier.ToString(),
            record.Region,
            FieldText.Write(record.EffectiveFrom)
        );

    internal override IQueryable<RateLine> Search(IQueryable<RateLine> records, string lower) =>
        records.Where(r => r.Contract!.Title.ToLower().Contains(lower) || r.Model!.Name.ToLower().Contains(lower));

    internal override IQueryable<RateLine> Visible(IQueryable<RateLine> records, Actor actor) =>
        ContractAccess.Visible(records, actor, r => r.Contract!);

    internal override async Task CheckAsync(
        DashboardDbContext db,
        IReadOnlyList<RateLine> records,
        RecordErrors<RateLine> errors,
        CancellationToken cancellationToken
    )
    {
        var contracts = records.Select(r => r.ContractId).Distinct().ToList();
        var ids = records.Select(r => r.Id).Where(id => id != 0).ToList();
        var stored = await db
            .RateLines.AsNoTracking()
            .Where(r => contracts.Contains(r.ContractId) && !ids.Contains(r.Id))
            .ToListAsync(cancellationToken);
        var lines = stored.Concat(records).ToLookup(r => (r.ContractId, r.ModelId, r.TokenKind, r.Tier, r.Region.ToLowerInvariant()));
        foreach (var record in records)
        {
            var same = lines[(record.ContractId, record.ModelId, record.TokenKind, record.Tier, record.Region.ToLowerInvariant())];
            if (same.FirstOrDefault(other => other != record && Overlap(record, other)) is { } overlapping)
            {
                errors.Add(
                    record,
                    "effective_from",
                    $"Another line of this contract has a price for the same tokens from {FieldText.Write(overlapping.EffectiveFrom)} to {(overlapping.EffectiveTo is { } to ? FieldText.Write(to) : "no end")}: end that one first, so that one price holds on each day."
                );
            }
        }
    }

    private static bool Overlap(RateLine a, RateLine b) =>
        (a.EffectiveTo is null || b.EffectiveFrom is null || b.EffectiveFrom <= a.EffectiveTo)
        && (b.EffectiveTo is null || a.EffectiveFrom is null || a.EffectiveFrom <= b.EffectiveTo);

    private protected override RegisterFields<RateLine> Describe()
    {
        var fields = new RegisterFields<RateLine>();
        fields.Reference(
            r => r.ContractId,
            r => r.Contract!.Title,
            new FieldInfo("contract", "Contract", FieldKind.Reference)
            {
                Register = RecordNames.Contracts,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Reference(
            r => r.ModelId,
            r => r.Model!.Name,
            new FieldInfo("model", "Model", FieldKind.Reference)
            {
                Register = RecordNames.Models,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Choice(
            r => r.TokenKind,
            new FieldInfo("token_kind", "Token kind", FieldKind.Choice)
            {
                IsRequired = true,
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<TokenKind>(),
            }
        );
        fields.Choice(
            r => r.Tier,
            new FieldInfo("service_tier", "Service tier", FieldKind.Choice) { InList = true, Choices = FieldChoices.Of<ServiceTier>() }
        );
        fields.Text(r => r.Region, new FieldInfo("region", "Region", FieldKind.Text) { MaxLength = 60, Hint = "Empty is every region" });
        fields.Amount(
            r => r.Price,
            new FieldInfo("price", "Price", FieldKind.Amount)
            {
                IsRequired = true,
                InList = true,
                Unit = "per 1M tokens",
                Decimals = 12,
            }
        );
        fields.Text(r => r.Currency, new FieldInfo("currency", "Currency", FieldKind.Text) { MaxLength = 3, InList = true });
        fields.Date(r => r.EffectiveFrom, new FieldInfo("effective_from", "From", FieldKind.Date) { IsRequired = true, InList = true });
        fields.Date(
            r => r.EffectiveTo,
            new FieldInfo("effective_to", "To", FieldKind.Date) { InList = true, Hint = "The last day; empty while no end is agreed" }
        );
        return fields;
    }

    private sealed class Rules : AbstractValidator<RateLine>
    {
        public Rules()
        {
            RuleFor(r => r.TokenKind).IsInEnum().WithMessage("Choose the kind of token.");
            RuleFor(r => r.Price).AmountFromZero("The price");
            RuleFor(r => r.Currency).KnownCurrency();
            RuleFor(r => r.EffectiveTo).NotBefore(r => r.EffectiveFrom);
        }
    }
}
