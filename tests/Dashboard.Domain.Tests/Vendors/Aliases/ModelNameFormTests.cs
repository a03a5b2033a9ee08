using System.Globalization;
using Dashboard.Domain.Vendors.Aliases;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Vendors.Aliases;

public sealed class ModelNameFormTests
{
    [Theory]
    [InlineData("openai/gpt-4o-2024-08-06", "gpt-4o")]
    [InlineData("azure/eu/gpt-4o-2024-08-06", "gpt-4o")]
    [InlineData("gpt-4o-mini-0718", "gpt-4o-mini")]
    [InlineData("gpt-4o_2024-08-06", "gpt-4o")]
    [InlineData("gpt-4-0613", "gpt-4")]
    [InlineData("gpt-4-32k-0613", "gpt-4-32k")]
    [InlineData("gpt-35-turbo-16k", "gpt-3-5-turbo-16k")]
    [InlineData("GPT-4.1 mini", "gpt-4-1-mini")]
    [InlineData("openai.gpt-oss-120b-1:0", "gpt-oss-120b")]
    [InlineData("us.anthropic.claude-3-5-sonnet-20241022-v2:0", "claude-3-5-sonnet")]
    [InlineData("anthropic.claude-3-haiku-20240307-v1:0:200k", "claude-3-haiku")]
    [InlineData("claude-3-opus@20240229", "claude-3-opus")]
    [InlineData("vertex_ai/claude-sonnet-4@20250514", "claude-sonnet-4")]
    [InlineData("openrouter/anthropic/claude-3.5-sonnet:beta", "claude-3-5-sonnet")]
    [InlineData("claude-3-5-haiku-latest", "claude-3-5-haiku")]
    [InlineData("global.anthropic.claude-sonnet-4-5-20250929-v1:0", "claude-sonnet-4-5")]
    [InlineData("meta.llama3-1-70b-instruct-v1:0", "llama3-1-70b-instruct")]
    [InlineData("together_ai/meta-llama/Meta-Llama-3.1-8B-Instruct-Turbo", "meta-llama-3-1-8b-instruct-turbo")]
    [InlineData("mistral.mistral-7b-instruct-v0:2", "mistral-7b-instruct-v0-2")]
    [InlineData("mistral-large-2411", "mistral-large-2411")]
    [InlineData("cohere.command-r-plus-v1:0", "command-r-plus")]
    [InlineData("command-r+", "command-r-plus")]
    [InlineData("command-r-08-2024", "command-r")]
    [InlineData("amazon.nova-pro-v1:0:300k", "nova-pro")]
    [InlineData("amazon.titan-embed-text-v2:0", "titan-embed-text-v2")]
    [InlineData("us.deepseek.r1-v1:0", "deepseek-r1")]
    [InlineData("deepseek-v3", "deepseek-v3")]
    [InlineData("deepseek-v3-0324", "deepseek-v3")]
    [InlineData("gemini-2.0-flash-001", "gemini-2-0-flash")]
    [InlineData("gemini-2.5-pro-preview-05-06", "gemini-2-5-pro-preview")]
    [InlineData("google/gemini-2.0-flash-exp:free", "gemini-2-0-flash-exp")]
    [InlineData("text-embedding-004", "text-embedding-004")]
    [InlineData("embed-english-v3.0", "embed-english-v3-0")]
    [InlineData("  ", "")]
    [InlineData("/", "")]
    public void Of_NameOfAListOrGateway_KeepsTheModel(string name, string form) => Assert.Equal(form, ModelNameForm.Of(name));

    [Theory]
    [InlineData("gpt-4", "gpt-4-32k")]
    [InlineData("gpt-4", "gpt-4-turbo")]
    [InlineData("gpt-4-0613", "gpt-4-1106-preview")]
    [InlineData("gpt-4o", "gpt-4o-mini")]
    [InlineData("o1", "o1-preview")]
    [InlineData("grok-4", "grok-4-fast")]
    [InlineData("llama-3.1-8b-instruct", "llama-3.1-70b-instruct")]
    [InlineData("llama-3.1-8b", "llama-3.1-8b-instruct")]
    [InlineData("anthropic.claude-v2:1", "anthropic.claude-v2")]
    [InlineData("amazon.titan-embed-text-v1", "amazon.titan-embed-text-v2:0")]
    [InlineData("cohere.embed-english-v3", "embed-english-v2.0")]
    [InlineData("deepseek-v2", "deepseek-v3")]
    [InlineData("command-r", "command-r+")]
    [InlineData("mistral-large-2407", "mistral-large-2411")]
    [InlineData("qwen3-235b-a22b", "qwen3-235b-a22b-2507")]
    [InlineData("text-embedding-004", "text-embedding-005")]
    [InlineData("gpt-4o-mini", "ft:gpt-4o-mini-2024-07-18:acme::9abc")]
    [InlineData("claude-3.7-sonnet", "claude-3.7-sonnet:thinking")]
    public void Of_NamesOfTwoModels_StayApart(string one, string other) => Assert.NotEqual(ModelNameForm.Of(one), ModelNameForm.Of(other));

    [Theory]
    [InlineData("openai/gpt-4o-2024-08-06", "2024-08-06")]
    [InlineData("us.anthropic.claude-3-5-sonnet-20241022-v2:0", "20241022")]
    [InlineData("claude-3-opus@20240229", "20240229")]
    [InlineData("gpt-4o-mini-0718", "0718")]
    [InlineData("gpt-4-32k", "")]
    [InlineData("mistral-large-2411", "")]
    [InlineData("grok-9999", "")]
    public void DateOf_Name_IsAsItIsWritten(string name, string date) => Assert.Equal(date, ModelNameForm.DateOf(name));

    [Fact]
    public void Of_SellerAndDateAroundAnyName_AddNothing() =>
        Prop.ForAll(
                Names.ToArbitrary(),
                Gen.Elements("openai/", "azure/us/", "us.anthropic.", "openrouter/meta/", "").ToArbitrary(),
                Gen.Choose(0, 4000).ToArbitrary(),
                (name, seller, days) =>
                {
                    var day = new DateOnly(2020, 1, 1).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                    return ModelNameForm.Of($"{seller}{name}-{day}") == ModelNameForm.Of(name);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Of_AnyNameInTwoSizes_StaysTwo() =>
        Prop.ForAll(
                Names.ToArbitrary(),
                Gen.Choose(1, 999).Two().Where(sizes => sizes.Item1 != sizes.Item2).ToArbitrary(),
                (name, sizes) => ModelNameForm.Of($"{name}-{sizes.Item1}b") != ModelNameForm.Of($"{name}-{sizes.Item2}b-v1:0")
            )
            .QuickCheckThrowOnFailure();

    private static Gen<string> Names =>
        from family in Gen.Elements("gpt", "claude", "llama", "qwen", "nova")
        from generation in Gen.Choose(1, 9)
        from mark in Gen.Elements("", "-mini", "-turbo", "-instruct", "-32k", ".5")
        select $"{family}-{generation}{mark}";
}
