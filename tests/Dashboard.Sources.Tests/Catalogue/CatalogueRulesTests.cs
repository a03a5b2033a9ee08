using Dashboard.Domain.Spend;
using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Tests.Catalogue;

public sealed class CatalogueRulesTests
{
    [Fact]
    public void Rules_All_HaveTheirOwnOrderAndSayWhatTheyFill()
    {
        var vendors = VendorCatalogue.Vendors.Select(v => v.Key).ToHashSet(StringComparer.Ordinal);
        var models = VendorCatalogue.Models.Select(m => m.Key).ToHashSet(StringComparer.Ordinal);
        var rules = VendorCatalogue.MappingRules;

        Assert.Equal(rules.Count, rules.Select(r => r.Order).Distinct().Count());
        Assert.Equal(rules.Count, rules.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            rules,
            r =>
            {
                string?[] keys = [r.PartyKey, r.DeveloperKey, r.HostKey, r.ChannelKey];
                Assert.All(keys, key => Assert.True(key is null || vendors.Contains(key), $"{r.Name}: no vendor {key}"));
                Assert.True(r.ModelKey is null || models.Contains(r.ModelKey), $"{r.Name}: no model {r.ModelKey}");
                Assert.True(keys.Any(k => k is not null) || r.ModelKey is not null || r.TokenKind is not null, r.Name);
                Assert.NotEmpty(r.Conditions);
                Assert.All(r.Conditions, c => Assert.True(Enum.IsDefined(c.Field) && c.Pattern.Length > 0, r.Name));
            }
        );
    }

    [Theory]
    [InlineData("GPT 5 Rsng outpt Glbl 1M Tokens", "gpt-5", TokenKind.Output)]
    [InlineData("GPT 5 Mini Inpt Glbl 1M Tokens", "gpt-5-mini", TokenKind.Input)]
    [InlineData("GPT 5 Mini cchd Inpt Glbl 1M Tokens", "gpt-5-mini", TokenKind.CacheRead)]
    [InlineData("5.4 cd inp Gl 1M Tokens", "gpt-5-4", TokenKind.CacheRead)]
    [InlineData("5.4 opt Dz 1M Tokens", "gpt-5-4", TokenKind.Output)]
    [InlineData("5.4 nano inp Gl 1M Tokens", "gpt-5-4-nano", TokenKind.Input)]
    [InlineData("5.5 ShortCo inp Gl 1M Tokens", "gpt-5-5", TokenKind.Input)]
    [InlineData("5.6 terra ShortCo Cd Inp PP Gl 1M Tokens", "gpt-5-6-terra", TokenKind.CacheRead)]
    [InlineData("gpt 4.1 mini cached Inp glbl Tokens", "gpt-4-1-mini", TokenKind.CacheRead)]
    [InlineData("gpt-4o-0806-Outp-glbl Tokens", "gpt-4o", TokenKind.Output)]
    [InlineData("o3 0416 Inp glbl Tokens", "o3", TokenKind.Input)]
    [InlineData("V3.2 Outp glbl Tokens", "deepseek-v3-2", TokenKind.Output)]
    [InlineData("text-embedding-3-large-glbl Tokens", "text-embedding-3-large", TokenKind.Input)]
    public void Map_AzureMeter_FindsModelAndKind(string meter, string model, TokenKind kind)
    {
        var mapped = CatalogueMapper.Map(Azure(meter));

        Assert.Equal(("microsoft", "microsoft", "microsoft"), (mapped.Party, mapped.Host, mapped.Channel));
        Assert.Equal((model, kind), (mapped.Model, mapped.Kind));
        Assert.Equal(VendorCatalogue.Models.Single(m => m.Key == model).VendorKey, mapped.Developer);
    }

    [Theory]
    [InlineData("gpt-4o-rt-aud-1217 Inp glbl Tokens")]
    [InlineData("gpt-4o-0806-FT-inp-glbl Tokens")]
    [InlineData("o1 mini input glbl Tokens")]
    [InlineData("5.2 chat 0210 inp Gl 1M Tokens")]
    public void Map_AzureMeterOfUnknownModel_FindsTheDeveloperOnly(string meter)
    {
        var mapped = CatalogueMapper.Map(Azure(meter));

        Assert.Null(mapped.Model);
        Assert.Equal("openai", mapped.Developer);
    }

    [Theory]
    [InlineData(
        "Claude Sonnet 4.5 (Amazon Bedrock Edition)",
        "EUW1-MP:EUW1_InputTokenCount_Global-Units",
        "claude-sonnet-4-5",
        TokenKind.Input
    )]
    [InlineData("Claude Sonnet 4 (Amazon Bedrock Edition)", "USE1-MP:USE1_OutputTokenCount-Units", "claude-sonnet-4", TokenKind.Output)]
    [InlineData(
        "Claude Opus 4.7 (Amazon Bedrock Edition)",
        "USW2-MP:USW2_cache_write_input_tokens_standard-Units",
        "claude-opus-4-7",
        TokenKind.CacheWrite
    )]
    [InlineData(
        "Claude Haiku 4.5 (Amazon Bedrock Edition)",
        "USE1-MP:USE1_CacheReadInputTokenCount-Units",
        "claude-haiku-4-5",
        TokenKind.CacheRead
    )]
    [InlineData("Amazon Bedrock", "USE1-NovaLite-output-tokens", "nova-lite", TokenKind.Output)]
    public void Map_BedrockUsage_FindsModelAndKind(string service, string meter, string model, TokenKind kind)
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = "Amazon Web Services EMEA SARL",
                ServiceProvider = "AWS",
                ServiceName = service,
                SkuMeter = meter,
            }
        );

        Assert.Equal(("amazon", "amazon", model, kind), (mapped.Party, mapped.Host, mapped.Model, mapped.Kind));
    }

    [Theory]
    [InlineData("OpenAI, LLC", "OpenAI", "gpt-5-mini-2025-08-07, cached input", "gpt-5-mini", TokenKind.CacheRead, "microsoft")]
    [InlineData("OpenAI, LLC", "OpenAI", "gpt-5.6-luna, output", "gpt-5-6-luna", TokenKind.Output, "microsoft")]
    [InlineData("OpenAI, LLC", "OpenAI", "web search tool calls", null, TokenKind.Other, "microsoft")]
    [InlineData("Anthropic, PBC", "Anthropic", "Claude Sonnet 5 Usage - Input Tokens", "claude-sonnet-5", TokenKind.Input, null)]
    [InlineData(
        "Google Cloud EMEA Limited",
        "Google Cloud",
        "Gemini 2.5 Flash Lite Text Input - Predictions",
        "gemini-2-5-flash-lite",
        TokenKind.Input,
        "google"
    )]
    [InlineData(
        "Google Cloud EMEA Limited",
        "Google Cloud",
        "Gemini 2.5 Flash GA Text Output (Thinking On) - Predictions",
        "gemini-2-5-flash",
        TokenKind.Output,
        "google"
    )]
    [InlineData("Mistral AI", "Mistral AI", "mistral-medium-2505 output tokens", "mistral-medium-3", TokenKind.Output, null)]
    [InlineData("Cohere Inc.", "Cohere", "command-a-03-2025 input tokens", "command-a", TokenKind.Input, null)]
    [InlineData("xAI LLC", "xAI", "grok-4-0709, input", "grok-4", TokenKind.Input, "spacex")]
    public void Map_DirectVendor_FindsModelKindAndHost(
        string issuer,
        string provider,
        string meter,
        string? model,
        TokenKind kind,
        string? host
    )
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = issuer,
                ServiceProvider = provider,
                SkuMeter = meter,
            }
        );

        Assert.Equal((model, kind, host), (mapped.Model, (TokenKind)mapped.Kind!, mapped.Host));
        Assert.Equal(mapped.Channel, mapped.Party);
        Assert.NotNull(mapped.Developer);
    }

    [Fact]
    public void Map_Gateway_KeepsPartyAndDeveloperApart()
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = "OpenRouter, Inc.",
                ServiceProvider = "OpenRouter",
                HostProvider = "Google Cloud",
                SkuId = "anthropic/claude-sonnet-4.6",
                SkuMeter = "prompt tokens",
            }
        );

        Assert.Equal(new Mapped("openrouter", "anthropic", "google", "openrouter", "claude-sonnet-4-6", TokenKind.Input), mapped);
    }

    [Fact]
    public void Map_HostOfTheFile_PrevailsOverTheAssumedOne()
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = "OpenAI",
                ServiceProvider = "OpenAI",
                HostProvider = "Oracle Cloud",
            }
        );

        Assert.Equal("oracle", mapped.Host);
    }

    [Theory]
    [InlineData(
        "Amazon Web Services, Inc.",
        "AWS",
        "Amazon Elastic Compute Cloud",
        "Compute",
        "$0.0416 per On Demand Linux t3.medium Instance Hour",
        "amazon"
    )]
    [InlineData("Amazon Web Services, Inc.", "AWS", "Amazon Simple Storage Service", "Storage", "Input data processed", "amazon")]
    [InlineData("Microsoft", "Microsoft", "Virtual Machines", "Compute", "Virtual Machines Dv2/DSv2 Series - D11 v2/DS11 v2", "microsoft")]
    [InlineData("Oracle", "Oracle", "BLOCK_STORAGE", "Storage", "Block volume", "oracle")]
    public void Map_CloudWithoutAi_HasAPartyAndNoModel(
        string issuer,
        string provider,
        string service,
        string category,
        string text,
        string party
    )
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = issuer,
                ServiceProvider = provider,
                ServiceName = service,
                ServiceCategory = category,
                ChargeDescription = text,
                ResourceName = "gpt-5",
            }
        );

        Assert.Equal(new Mapped(party, null, party, party, null, null), mapped);
    }

    [Fact]
    public void Map_UnknownReseller_IsNotTheProvider()
    {
        var mapped = CatalogueMapper.Map(
            new UsageLine
            {
                Currency = "USD",
                InvoiceIssuer = "Some Reseller Ltd",
                ServiceProvider = "Microsoft",
            }
        );

        Assert.Null(mapped.Party);
        Assert.Equal("microsoft", mapped.Channel);
    }

    private static UsageLine Azure(string meter) =>
        new()
        {
            Currency = "USD",
            InvoiceIssuer = "Microsoft",
            ServiceProvider = "Microsoft",
            ServiceName = "Foundry Models",
            ServiceCategory = "AI and Machine Learning",
            SkuMeter = meter,
            ChargeDescription = $"Azure OpenAI - {meter} - SE Central",
        };
}
