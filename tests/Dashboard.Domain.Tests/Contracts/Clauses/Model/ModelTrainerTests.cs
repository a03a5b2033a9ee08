using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Model;
using Dashboard.Domain.Contracts.Clauses.Model.Training;

namespace Dashboard.Domain.Tests.Contracts.Clauses.Model;

public class ModelTrainerTests
{
    [Fact]
    public void Train_SameContractsInAnotherOrder_GivesTheSameBytes()
    {
        var contracts = SyntheticContracts.Make(24);
        var first = Bytes(Train(contracts));
        var second = Bytes(Train([.. contracts.Reverse()]));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Train_Model_SurvivesSavingAndFindsWhatItLearned()
    {
        var contracts = SyntheticContracts.Make(40);
        using var stream = new MemoryStream(Bytes(Train(contracts)));
        var scanner = new ClauseScanner(ClauseScanner.Rules, ClauseModel.Load(stream));
        var findings = scanner.Scan(contracts[0].Text);
        var span = contracts[0].Labels["Audit Rights"][0];
        var audit = findings.Where(f => f.Clause == ClauseTypes.AuditRights).MaxBy(f => f.Confidence)!;
        Assert.Equal((span.Start, span.End), (audit.Start, audit.End));
        Assert.True(audit.Confidence >= 0.5);
        Assert.Contains("Weighed most", audit.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OnlyMeasured_GivesFindingsAndNoModel()
    {
        var trained = ModelTrainer.Train(SyntheticContracts.Make(60), [], 3, ship: false, _ => { }, CancellationToken.None);
        Assert.Null(trained.Model);
        Assert.Equal(60, trained.Findings.Count);
        Assert.Contains(trained.Findings, f => f.Count > 0);
    }

    [Fact]
    public void Load_NotAModel_SaysSo() =>
        Assert.Throws<InvalidDataException>(() => ClauseModel.Load(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])));

    [Fact]
    public void Load_CutModel_SaysSo()
    {
        var bytes = Bytes(Train(SyntheticContracts.Make(24)));
        Assert.Throws<InvalidDataException>(() => ClauseModel.Load(new MemoryStream(bytes[..^10])));
    }

    private static TrainedModel Train(IReadOnlyList<LabelledContract> contracts) =>
        ModelTrainer.Train(contracts, ClauseScanner.Rules, 3, ship: true, _ => { }, CancellationToken.None);

    private static byte[] Bytes(TrainedModel trained)
    {
        using var stream = new MemoryStream();
        trained.Model!.Save(stream);
        return stream.ToArray();
    }
}
