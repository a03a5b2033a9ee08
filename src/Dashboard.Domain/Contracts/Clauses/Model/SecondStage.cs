namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>What follows the linear stage: trees that judge each candidate in its contract, trees that judge the contract, and calibration.</summary>
internal sealed class SecondStage(BoostedTrees passages, BoostedTrees contracts, IReadOnlyList<Certainty> certainties)
{
    public int Clauses => certainties.Count;

    /// <summary>Confidences of a contract's candidates, clause by clause.</summary>
    /// <param name="scores">Log odds of the linear stage by sentence, then by target.</param>
    public IEnumerable<(Candidate Candidate, float Confidence)> Judge(
        ContractText text,
        RuleHits rules,
        float[] scores,
        int targets,
        IReadOnlyList<string> clauses
    )
    {
        var candidates = new Candidates(text, rules, scores, targets);
        var of = clauses.Select((_, k) => candidates.Of(k, clauses)).ToArray();
        var judged = of.Select(list => list.Select(c => c.Linear + passages.Score(c.Row)).ToArray()).ToArray();
        for (var k = 0; k < clauses.Count; k++)
        {
            if (of[k].Count == 0)
            {
                continue;
            }

            var rule = rules.Strongest(clauses[k]);
            var contract = contracts.Score(Presence.Row(k, judged, candidates.Best, rule, text.Sentences.Count));
            var confidences = certainties[k].Of(judged[k], contract, rule);
            for (var i = 0; i < confidences.Length; i++)
            {
                yield return (of[k][i], confidences[i]);
            }
        }
    }

    public void Write(BinaryWriter writer)
    {
        passages.Write(writer);
        contracts.Write(writer);
        writer.Write(certainties.Count);
        foreach (var certainty in certainties)
        {
            writer.Write(certainty.Contract.Slope);
            writer.Write(certainty.Contract.Offset);
            writer.Write(certainty.Cut);
            writer.Write(certainty.ByRule);
        }
    }

    public static SecondStage Read(BinaryReader reader)
    {
        var passages = BoostedTrees.Read(reader);
        var contracts = BoostedTrees.Read(reader);
        var certainties = new Certainty[reader.ReadInt32()];
        for (var k = 0; k < certainties.Length; k++)
        {
            certainties[k] = new Certainty(
                new Calibration(reader.ReadSingle(), reader.ReadSingle()),
                reader.ReadSingle(),
                reader.ReadBoolean()
            );
        }

        return new SecondStage(passages, contracts, certainties);
    }
}
