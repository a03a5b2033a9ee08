using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Catalogue;

/// <summary>A mapping rule that ships with the product; see <see cref="MappingRule"/> for how rules run. Keys are the catalogue's.</summary>
/// <param name="Order">Rules run from low to high. The catalogue's start at 100 and leave room before, between and after.</param>
/// <param name="PartyKey">Whom we pay.</param>
/// <param name="HostKey">On whose computers the model runs.</param>
/// <param name="ChannelKey">Through whose service we reach it; the developer itself when bought directly.</param>
public sealed record CatalogueRule(
    int Order,
    string Name,
    IReadOnlyList<(LineField Field, string Pattern)> Conditions,
    string? PartyKey = null,
    string? DeveloperKey = null,
    string? HostKey = null,
    string? ChannelKey = null,
    string? ModelKey = null,
    TokenKind? TokenKind = null
);
