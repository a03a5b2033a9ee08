using Dashboard.Domain.Pricing;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Pricing;

/// <summary>Models through a channel, under the names of the list that offers them.</summary>
public sealed class OfferRegister : Register<Offer>
{
    public override string Key => "offers";
    public override string Singular => "offer";
    public override string Plural => "Offers";
    public override string Sentence => "Models through a channel, under the names of the list that offers them.";
    public override Permission Edit => Permission.EditVendors;
    public override string Subject => "offer";
    public override (string Field, bool Descending) Order => ("listed_model", false);

    internal override IValidator<Offer> Validator { get; } = new Rules();

    internal override string Title(Offer record, RecordNames names) => $"{record.ListedModel} by {record.Provider}";

    internal override string KeyOf(Offer record, RecordNames names) =>
        Offer.KeyOf(record.Provider, record.ListedModel, record.Region, record.Tier, record.ContextFrom);

    // Price lists find their offers by it.
    internal override string ToKey(string words) => words;

    internal override string ReadKey(string given) => given;

    internal override int LongestKey => Offer.LongestKey;

    internal override IQueryable<Offer> Search(IQueryable<Offer> records, string lower) =>
        records.Where(o => o.ListedModel.ToLower().Contains(lower) || o.Provider.ToLower().Contains(lower));

    private protected override RegisterFields<Offer> Describe()
    {
        var fields = new RegisterFields<Offer>();
        fields.Text(
            o => o.ListedModel,
            new FieldInfo("listed_model", "Listed model", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 250,
            }
        );
        fields.Text(
            o => o.Provider,
            new FieldInfo("provider", "Listed provider", FieldKind.Text)
            {
                IsRequired = true,
                InList = true,
                MaxLength = 100,
            }
        );
        fields.Text(
            o => o.Region,
            new FieldInfo("region", "Region", FieldKind.Text)
            {
                InList = true,
                MaxLength = 60,
                Hint = "Empty is every region",
            }
        );
        fields.Choice(
            o => o.Tier,
            new FieldInfo("service_tier", "Service tier", FieldKind.Choice)
            {
                InList = true,
                IsFilter = true,
                Choices = FieldChoices.Of<ServiceTier>(),
            }
        );
        fields.Reference(
            o => o.ModelId,
            o => o.Model!.Name,
            new FieldInfo("model", "Model", FieldKind.Reference)
            {
                Register = RecordNames.Models,
                InList = true,
                IsFilter = true,
            }
        );
        fields.Reference(
            o => o.ChannelId,
            o => o.Channel!.Name,
            new FieldInfo("channel", "Channel", FieldKind.Reference)
            {
                Register = RecordNames.Vendors,
                InList = true,
                IsFilter = true,
            }
        );
        return fields;
    }

    private sealed class Rules : AbstractValidator<Offer>
    {
        public Rules()
        {
            RuleFor(o => o.Tier).IsInEnum().WithMessage("Choose the service tier.");
        }
    }
}
