using Dashboard.Domain.Evidence;

namespace Dashboard.Web.Shared;

/// <summary>What stands behind one figure: shown in the side panel, the same for every figure.</summary>
/// <param name="Title">What the figure is, for example "Dependence (F1)".</param>
/// <param name="Value">The figure as it stands on the page; null when it is unknown.</param>
/// <param name="Formula">How it is computed, in the reader's words; null when it is read, not computed.</param>
/// <param name="Items">Its inputs, each with its rule, source and age.</param>
public sealed record EvidenceSheet(string Title, string? Value, string? Formula, IReadOnlyList<EvidenceItem> Items);

/// <summary>The one evidence panel of a visit: a figure opens it, the panel in the frame shows it.</summary>
public sealed class EvidencePanelState
{
    public EvidenceSheet? Sheet { get; private set; }

    public event EventHandler? Changed;

    public void Open(EvidenceSheet sheet) => Set(sheet);

    public void Close() => Set(null);

    private void Set(EvidenceSheet? sheet)
    {
        Sheet = sheet;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
