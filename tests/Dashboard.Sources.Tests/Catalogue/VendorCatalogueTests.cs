using System.Text.RegularExpressions;
using Dashboard.Domain.Spend;
using Dashboard.Domain.Vendors;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Tests.Catalogue;

public sealed partial class VendorCatalogueTests
{
    private static readonly HashSet<string> VendorKeys = [.. VendorCatalogue.Vendors.Select(v => v.Key)];

    [Fact]
    public void Keys_OfEveryKind_AreUniqueSlugs()
    {
        foreach (
            var keys in new[]
            {
                VendorCatalogue.Vendors.Select(v => v.Key).ToList(),
                VendorCatalogue.Models.Select(m => m.Key).ToList(),
                VendorCatalogue.Ties.Select(t => t.Key).ToList(),
            }
        )
        {
            Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
            Assert.All(keys, key => Assert.Matches(Slug(), key));
        }
    }

    [Fact]
    public void Vendors_All_AreComplete() =>
        Assert.All(
            VendorCatalogue.Vendors,
            v =>
            {
                Assert.Matches("^[A-Z]{2}$", v.Country);
                Assert.EndsWith(".", v.Summary, StringComparison.Ordinal);
                Assert.True(v.ParentKey is null || VendorKeys.Contains(v.ParentKey), $"{v.Key}: no parent {v.ParentKey}");
            }
        );

    [Theory]
    [InlineData("azure_ai", "microsoft")]
    [InlineData("bedrock_converse", "amazon")]
    [InlineData("vertex_ai-language-models", "google")]
    [InlineData("openai", "openai")]
    [InlineData("fireworks_ai", null)]
    public void PriceListNames_Provider_FindItsVendor(string provider, string? vendor) =>
        Assert.Equal(
            vendor,
            VendorCatalogue.Vendors.SingleOrDefault(v => v.PriceListNames.Any(name => Wildcard.IsMatch(provider, name)))?.Key
        );

    [Fact]
    public void Models_All_BelongToADeveloperAndHaveAliases() =>
        Assert.All(
            VendorCatalogue.Models,
            m =>
            {
                var vendor = VendorCatalogue.Vendors.Single(v => v.Key == m.VendorKey);
                Assert.True(vendor.Roles.HasFlag(VendorRoles.ModelDeveloper), $"{m.Key}: {vendor.Name} develops no models");
                Assert.True(Enum.IsDefined(m.Tier));
                Assert.NotEmpty(m.Aliases);
                Assert.All(m.Aliases, alias => Assert.True(alias.Trim('*').Length >= 2, $"{m.Key}: '{alias}' matches too much"));
            }
        );

    [Fact]
    public void Models_EveryTier_HasSeveral() =>
        Assert.All(Enum.GetValues<ModelTier>(), tier => Assert.True(VendorCatalogue.Models.Count(m => m.Tier == tier) >= 8));

    [Theory]
    [InlineData("azure/us/gpt-5-mini-2025-08-07", "gpt-5-mini")]
    [InlineData("azure/gpt-5", "gpt-5")]
    [InlineData("openrouter/openai/gpt-5.1", "gpt-5-1")]
    [InlineData("gpt-4o-2024-08-06", "gpt-4o")]
    [InlineData("o3", "o3")]
    [InlineData("us.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5")]
    [InlineData("vertex_ai/claude-opus-4-1@20250805", "claude-opus-4-1")]
    [InlineData("anthropic/claude-haiku-4.5", "claude-haiku-4-5")]
    [InlineData("claude-4-sonnet-20250514", "claude-sonnet-4")]
    [InlineData("gemini/gemini-2.5-flash-lite", "gemini-2-5-flash-lite")]
    [InlineData("gemini-2.5-flash", "gemini-2-5-flash")]
    [InlineData("openai.gpt-oss-20b-1:0", "gpt-oss-20b")]
    [InlineData("meta.llama4-maverick-17b-instruct-v1:0", "llama-4-maverick")]
    public void Aliases_ListName_FindTheModel(string name, string model) => Assert.Equal(model, CatalogueMapper.ModelOfListName(name));

    /// <summary>Other models, or the same at another price: a wrong model is worse than none.</summary>
    [Theory]
    [InlineData("gpt-5-pro")]
    [InlineData("gpt-5.7")]
    [InlineData("gpt-5-image-mini")]
    [InlineData("gpt-4o-audio-preview")]
    [InlineData("gpt-4o-2024-05-13")]
    [InlineData("ft:gpt-4o-2024-08-06")]
    [InlineData("gpt-4o-mini-transcribe")]
    [InlineData("o3-mini")]
    [InlineData("o3-deep-research")]
    [InlineData("claude-3-opus-20240229")]
    [InlineData("anthropic/claude-opus-4.8-fast")]
    [InlineData("gemini-2.5-flash-image")]
    [InlineData("xai/grok-4-1-fast")]
    [InlineData("deepseek/deepseek-v3.2-exp")]
    public void Aliases_NameOfAnotherModel_FindNone(string name) => Assert.Null(CatalogueMapper.ModelOfListName(name));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slug();
}
