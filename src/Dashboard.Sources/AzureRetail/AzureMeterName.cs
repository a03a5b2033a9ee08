using System.Text;
using Dashboard.Domain.Pricing;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.AzureRetail;

/// <summary>Where a request may be worked on, which is priced apart.</summary>
internal enum AzureDeployment
{
    Regional = 1,
    DataZone = 2,
    Global = 3,
}

/// <summary>What the abbreviations in a meter's name say.</summary>
/// <param name="Model">The words that are none of the abbreviations, as the name has them.</param>
/// <param name="IsLong">For prompts that are longer than the border of the model.</param>
internal sealed record AzureMeterName(string Model, TokenKind Kind, ServiceTier Tier, AzureDeployment Deployment, bool IsLong)
{
    /// <summary>Prompt tokens beyond which OpenAI's models cost more; the list itself does not say, OpenAI's own prices do.</summary>
    public const int LongPrompt = 272_000;

    private static readonly char[] Separators = [' ', '-', '_', '/', '(', ')'];

    private static readonly HashSet<string> Input = Words("inp|inpt|input|in|prompt|prmpt");
    private static readonly HashSet<string> Output = Words("out|outp|outpt|opt|output|completion|compl|cmpl");
    private static readonly HashSet<string> Cached = Words("cd|cchd|cached|cache|cch|ccd");
    private static readonly HashSet<string> Write = Words("wr|wrt|write|writes");
    private static readonly HashSet<string> GlobalWords = Words("gl|glbl|global|gbl|glob");
    private static readonly HashSet<string> Zone = Words("dz|dzn|dzone|datazone");
    private static readonly HashSet<string> RegionalWords = Words("regnl|rgnl|regional|rgn|reg|regn");
    private static readonly HashSet<string> Batch = Words("batch|btch|bat");
    private static readonly HashSet<string> Priority = Words("pp|prty|priority|prio");
    private static readonly HashSet<string> Flex = Words("flex|flx");
    private static readonly HashSet<string> Nothing = Words("token|tokens|tkn|tkns|1k|1m|read|rd|hit|std|standard|shortco");

    /// <summary>Tokens of something else than text, or of work that is no answer.</summary>
    private static readonly HashSet<string> Other = Words(
        "aud|audio|img|image|images|vid|video|training|trng|train|trn|hosting|hstng|grader|grdr|tts|transcribe|trscb|rerank|ptu|ptum"
    );

    /// <summary>Whether the name is about tokens at all: the list has services that count other things by the thousand.</summary>
    public static bool IsOfTokens(string name)
    {
        var words = Split(name);
        return words.Exists(w =>
                w.Is("token|tokens|tkn|tkns") || Input.Contains(w.Text) || Output.Contains(w.Text) || Cached.Contains(w.Text)
            ) && !words.Exists(w => Other.Contains(w.Text));
    }

    /// <returns>Null when the name contradicts itself or leaves open what it is about.</returns>
    public static AzureMeterName? Parse(string name)
    {
        var words = Split(name);
        bool Has(HashSet<string> known) => words.Exists(w => known.Contains(w.Text));
        var (input, output, cached) = (Has(Input), Has(Output), Has(Cached));
        ServiceTier[] tiers =
        [
            .. new[] { (Has(Batch), ServiceTier.Batch), (Has(Priority), ServiceTier.Priority), (Has(Flex), ServiceTier.Flex) }
                .Where(t => t.Item1)
                .Select(t => t.Item2),
        ];
        AzureDeployment[] deployments =
        [
            .. new[]
            {
                (Has(GlobalWords), AzureDeployment.Global),
                (Has(Zone) || IsDataZone(words), AzureDeployment.DataZone),
                (Has(RegionalWords), AzureDeployment.Regional),
            }
                .Where(d => d.Item1)
                .Select(d => d.Item2),
        ];
        var (isShort, isLong) = (words.Exists(w => w.Is("shortco")), words.Exists(w => w.Is("longco")));
        var model = ModelWords(name, words);
        TokenKind? kind = (input, output, cached, Has(Write)) switch
        {
            (_, false, true, true) => TokenKind.CacheWrite,
            (_, false, true, false) => TokenKind.CacheRead,
            (false, true, false, false) => TokenKind.Output,
            (true, false, false, false) => TokenKind.Input,
            // Embeddings have tokens of one kind only and do not name it.
            (false, false, false, false) when name.Contains("embed", StringComparison.OrdinalIgnoreCase) => TokenKind.Input,
            _ => null,
        };

        return kind is { } known && model.Length > 0 && tiers.Length <= 1 && deployments.Length <= 1 && !(isShort && isLong)
            ? new AzureMeterName(
                model,
                known,
                tiers.Length == 1 ? tiers[0] : ServiceTier.Standard,
                // Names without a word for it are of the oldest kind of deployment, which stays in its region.
                deployments.Length == 1
                    ? deployments[0]
                    : AzureDeployment.Regional,
                isLong
            )
            : null;
    }

    /// <summary>"swedencentral", "swedencentral (global)", "swedencentral (data zone)".</summary>
    public static string Region(string region, AzureDeployment deployment) =>
        deployment switch
        {
            AzureDeployment.Global => $"{region} (global)".Trim(),
            AzureDeployment.DataZone => $"{region} (data zone)".Trim(),
            _ => region,
        };

    /// <summary>The name without the words that are understood, with what stood between the others.</summary>
    private static string ModelWords(string name, List<Word> words)
    {
        var model = new StringBuilder();
        var end = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsKnown(words, i))
            {
                continue;
            }

            var start = words[i].Start;
            model.Append(
                end < 0 ? ""
                : start == end + 1 ? name[end..start]
                : " "
            );
            end = start + words[i].Text.Length;
            model.Append(name.AsSpan(start, end - start));
        }

        return model.ToString();
    }

    private static bool IsKnown(List<Word> words, int at)
    {
        var word = words[at].Text;
        return Input.Contains(word)
            || Output.Contains(word)
            || Cached.Contains(word)
            || Write.Contains(word)
            || GlobalWords.Contains(word)
            || Zone.Contains(word)
            || RegionalWords.Contains(word)
            || Batch.Contains(word)
            || Priority.Contains(word)
            || Flex.Contains(word)
            || Nothing.Contains(word)
            || word is "longco"
            || (word is "data" or "zone" && IsDataZone(words));
    }

    private static bool IsDataZone(List<Word> words) => words.Zip(words.Skip(1)).Any(p => p.First.Is("data") && p.Second.Is("zone"));

    private static List<Word> Split(string name)
    {
        var words = new List<Word>();
        var start = 0;
        while (start < name.Length)
        {
            var end = name.IndexOfAny(Separators, start);
            end = end < 0 ? name.Length : end;
            if (end > start)
            {
                words.Add(new Word(start, name[start..end].ToLowerInvariant()));
            }

            start = end + 1;
        }

        return words;
    }

    private static HashSet<string> Words(string words) => new(words.Split('|'), StringComparer.Ordinal);

    private readonly record struct Word(int Start, string Text)
    {
        public bool Is(string words) => words.Split('|').Contains(Text, StringComparer.Ordinal);
    }
}
