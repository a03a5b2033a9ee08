using Dashboard.Domain.Spend;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Tests.Catalogue;

/// <summary>The catalogue's rules with the keys of the catalogue in place of the store's ids.</summary>
internal static class CatalogueMapper
{
    private static readonly List<string> Vendors = [.. VendorCatalogue.Vendors.Select(v => v.Key)];
    private static readonly List<string> Models = [.. VendorCatalogue.Models.Select(m => m.Key)];

    private static readonly LineMapper Mapper = new(VendorCatalogue.MappingRules.Select(Rule));

    public static Mapped Map(UsageLine line)
    {
        var target = Mapper.Map(line).Target;
        return new Mapped(
            Key(Vendors, target.PartyId),
            Key(Vendors, target.DeveloperId),
            Key(Vendors, target.HostId),
            Key(Vendors, target.ChannelId),
            Key(Models, target.ModelId),
            target.TokenKind
        );
    }

    /// <summary>The first model that has a matching alias, as for a name in a price list.</summary>
    public static string? ModelOfListName(string name) =>
        VendorCatalogue.Models.FirstOrDefault(m => m.Aliases.Any(alias => Wildcard.IsMatch(name, alias)))?.Key;

    private static MappingRule Rule(CatalogueRule rule, int index) =>
        new(
            index,
            rule.Order,
            rule.Name,
            [.. rule.Conditions.Select(c => new LineCondition(c.Field, c.Pattern))],
            new LineTarget
            {
                PartyId = Id(Vendors, rule.PartyKey),
                DeveloperId = Id(Vendors, rule.DeveloperKey),
                HostId = Id(Vendors, rule.HostKey),
                ChannelId = Id(Vendors, rule.ChannelKey),
                ModelId = Id(Models, rule.ModelKey),
                TokenKind = rule.TokenKind,
            }
        );

    private static int? Id(List<string> keys, string? key) => key is null ? null : keys.IndexOf(key);

    private static string? Key(List<string> keys, int? id) => id is null ? null : keys[id.Value];
}

internal sealed record Mapped(string? Party, string? Developer, string? Host, string? Channel, string? Model, TokenKind? Kind);
