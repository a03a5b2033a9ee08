namespace Dashboard.Store.Contracts.Intake;

/// <summary>A file that was handed in, as a list shows it.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="CanRetry">Its content is still kept.</param>
public sealed record IntakeRow(
    int Id,
    Guid BatchId,
    string FileName,
    long Size,
    IntakeState State,
    string Message,
    int? ContractId,
    int? DocumentId,
    string AddedBy,
    DateTimeOffset AddedAt,
    DateTimeOffset? FinishedAt,
    bool CanRetry
)
{
    public bool IsOpen => State is IntakeState.Waiting or IntakeState.Reading;
}

/// <summary>How many files stand where.</summary>
public sealed record IntakeCounts(int Waiting, int Reading, int Ended)
{
    public bool IsBusy => Waiting + Reading > 0;
}
