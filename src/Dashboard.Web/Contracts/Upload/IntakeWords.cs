using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Intake;

namespace Dashboard.Web.Contracts.Upload;

/// <summary>How files that were handed in are spoken of.</summary>
public static class IntakeWords
{
    public static string State(IntakeState state) =>
        state switch
        {
            IntakeState.Waiting => "Waiting",
            IntakeState.Reading => "Being read",
            IntakeState.Stored => "Stored",
            IntakeState.AlreadyStored => "Stored already",
            IntakeState.Refused => "Refused",
            IntakeState.Cancelled => "Cancelled",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state of a document."),
        };

    /// <summary>A shape beside the word.</summary>
    public static string Mark(IntakeState state) =>
        state switch
        {
            IntakeState.Waiting or IntakeState.Reading => "…",
            IntakeState.Stored => "✓",
            IntakeState.AlreadyStored => "=",
            IntakeState.Cancelled => "–",
            _ => "✕",
        };

    /// <summary>"3 of 12 documents are read; 2 are being read, 7 wait."</summary>
    public static string Progress(IntakeCounts counts)
    {
        var all = counts.Waiting + counts.Reading + counts.Ended;
        return (all, counts.IsBusy) switch
        {
            (0, _) => "",
            (1, false) => "One document, and it is done.",
            (_, false) => $"All {all} documents are done.",
            _ =>
                $"{counts.Ended} of {(all == 1 ? "1 document is" : $"{all} documents are")} done; {counts.Reading} being read, {counts.Waiting} waiting.",
        };
    }
}
