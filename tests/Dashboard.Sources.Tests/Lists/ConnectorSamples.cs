using Dashboard.Sources.AwsOffers;
using Dashboard.Sources.AzureRetail;
using Dashboard.Sources.Deprecations;
using Dashboard.Sources.EcbRates;
using Dashboard.Sources.GenaiPrices;
using Dashboard.Sources.Leaderboards;
using Dashboard.Sources.LiteLlm;
using Dashboard.Sources.ModelsDev;
using Dashboard.Sources.OpenRouter.Prices;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Lists;

/// <summary>One small, valid payload for every connector of lists.</summary>
internal static class ConnectorSamples
{
    public const string Genai = """
        [{"id":"anthropic","name":"Anthropic","models":[
          {"id":"claude-sonnet-5","match":{"starts_with":"claude-sonnet-5"},"prices":[
            {"prices":{"input_mtok":2,"output_mtok":10}},
            {"constraint":{"start_date":"2026-09-01"},"prices":{"input_mtok":3,"output_mtok":15,"cache_read_mtok":0.3,"web_searches_kcount":10}}]},
          {"id":"claude-long","prices":{"input_mtok":{"base":5,"tiers":[{"start":200000,"price":10}]},"output_mtok":25}}]}]
        """;

    public const string OpenRouter = """
        {"data":[
          {"id":"openai/gpt-5.6-luna","pricing":{"prompt":"0.0000001","completion":"0.0000006000000000000001","web_search":"0.005",
            "overrides":[{"min_prompt_tokens":272000,"prompt":"0.0000002","completion":"0.00000090000000000000005"}]}},
          {"id":"openrouter/auto","pricing":{"prompt":"-1","completion":"-1"}}]}
        """;

    public const string ModelsDev = """
        {"openai":{"id":"openai","models":{"gpt-5.6-luna":{"name":"GPT","cost":{"input":0.1,"output":0.6,"cache_read":0.01,
          "tiers":[{"tier":{"type":"context","size":272000},"input":0.2,"output":0.9}]}},"free":{"name":"x"}}}}
        """;

    public const string DeprecationsInfo = """
        [{"provider":"OpenAI","model_id":"gpt-audio","announcement_date":"2026-07-21","deprecation_date":"2026-07-20",
          "shutdown_date":"2027-01-20","replacement_models":["gpt-audio-1.5"],"url":"https://example.com/deprecations"},
         {"provider":"Azure","model_id":"old","announcement_date":"2026-01-01","deprecation_date":"2026-01-01","shutdown_date":"","replacement_models":null}]
        """;

    public const string ModelDeprecations = """
        {"models":[{"provider":"vertex","model":"gemini-3.5-flash","status":"active","earliest_shutdown_on":"2027-05-19",
            "sources":[{"url":"https://example.com/models","title":"Models"}]},
          {"provider":"cohere","model":"command-light","status":"deprecated","deprecated_on":"2025-09-15",
            "replacements":[{"provider":"cohere","model":"command-r7b"},{"provider":"cohere","model":"command-r","recommended":true}]}]}
        """;

    public const string Ecb = "Date,USD,JPY,HRK,\n2026-11-20,1.0856,163.2,N/A,\n2022-12-30,1.0666,140.66,7.5365,\n";

    public const string EcbXml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
          <gesmes:subject>Reference rates</gesmes:subject>
          <Cube>
            <Cube time="2026-11-20"><Cube currency="USD" rate="1.0856"/><Cube currency="JPY" rate="163.2"/></Cube>
            <Cube time="2026-11-19"><Cube currency="USD" rate="1.0801"/></Cube>
          </Cube>
        </gesmes:Envelope>
        """;

    public const string Azure = """
        [{"BillingCurrency":"USD","Items":[
          {"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":10.0,"unitPrice":10.0,"armRegionName":"swedencentral","effectiveStartDate":"2025-08-01T00:00:00Z",
           "meterId":"m-1","meterName":"GPT 5 Rsng outpt Glbl 1M Tokens","productName":"Azure OpenAI GPT5","serviceName":"Foundry Models","unitOfMeasure":"1M","type":"Consumption"},
          {"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":0.00015,"armRegionName":"swedencentral","effectiveStartDate":"2024-09-01T00:00:00Z",
           "meterId":"m-2","meterName":"gpt-4o-mini-0718-Inp-glbl Tokens","productName":"Azure OpenAI","serviceName":"Cognitive Services","unitOfMeasure":"1K","type":"Consumption"}],
          "NextPageLink":null,"Count":2}]
        """;

    public const string Aws = """
        [{"formatVersion":"v1.0","offerCode":"AmazonBedrock","products":{
          "A1":{"sku":"A1","attributes":{"regionCode":"us-east-1","inferenceType":"Input tokens","usagetype":"USE1-NovaPro-input-tokens","model":"Nova Pro","feature":"On-demand Inference"}},
          "A2":{"sku":"A2","attributes":{"regionCode":"us-east-1","servicename":"Claude Sonnet 5 (Amazon Bedrock Edition)","usagetype":"USE1-MP:USE1_OutputTokenCount_Global-Units"}}},
          "terms":{"OnDemand":{
            "A1":{"A1.T":{"effectiveDate":"2026-01-01T00:00:00Z","priceDimensions":{"A1.T.R":{"unit":"1K tokens","beginRange":"0","endRange":"Inf","pricePerUnit":{"USD":"0.0008000000"}}}}},
            "A2":{"A2.T":{"effectiveDate":"2026-09-01T00:00:00Z","priceDimensions":{"A2.T.R":{"unit":"Units","beginRange":"0","endRange":"Inf","pricePerUnit":{"USD":"15.0000000000"}}}}}}}}]
        """;

    public const string Aider = """
        - dirname: 2026-11-01--sonnet
          test_cases: 225
          model: claude-sonnet-5 (high)
          pass_rate_1: 40.4
          pass_rate_2: 81.8 # of both tries
          command: "aider --model x # via y"
          date: 2026-11-01
          total_cost: 36.8343

        - dirname: 2026-11-02--small
          test_cases: 133
          model: "Ollama: fp16"
          pass_rate_1: 20.0
          pass_rate_2: 30.0
          date: 2026-11-02
          total_cost: 0.0000
        """;

    private const string LiteLlm = """
        {"gpt-5.6-luna":{"litellm_provider":"openai","input_cost_per_token":1e-07,"output_cost_per_token":6e-07,
          "tiered_pricing":[{"range":[0,256000],"cache_read_input_token_cost":1e-08}]}}
        """;

    public static IReadOnlyList<ConnectorSample> All { get; } =
    [
        ConnectorSample.Of(new LiteLlmConnector(), LiteLlm),
        ConnectorSample.Of(new GenaiPricesConnector(), Genai),
        ConnectorSample.Of(new OpenRouterPriceConnector(), OpenRouter),
        ConnectorSample.Of(new ModelsDevConnector(), ModelsDev),
        ConnectorSample.Of(new DeprecationsInfoConnector(), DeprecationsInfo),
        ConnectorSample.Of(new ModelDeprecationsConnector(), ModelDeprecations),
        ConnectorSample.Of(new EcbRatesConnector(), Ecb),
    ];
}
