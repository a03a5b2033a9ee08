namespace Dashboard.Web.Shared;

/// <summary>A quiet confirmation: what was done, and how to take it back.</summary>
/// <param name="Text">"Clause confirmed."</param>
/// <param name="Undo">Takes it back; null when that is not possible.</param>
public sealed record Toast(string Text, Func<Task>? Undo = null);

/// <summary>The confirmations on one open page. They leave by themselves; with an undo they stay longer.</summary>
public sealed class Toasts(TimeProvider time)
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WithUndo = TimeSpan.FromSeconds(12);
    private readonly List<Toast> shown = [];

    public IReadOnlyList<Toast> Shown
    {
        get
        {
            lock (shown)
            {
                return [.. shown];
            }
        }
    }

    public event EventHandler? Changed;

    /// <summary>Shows a confirmation and returns at once.</summary>
    public void Show(string text, Func<Task>? undo = null)
    {
        var toast = new Toast(text, undo);
        lock (shown)
        {
            shown.Add(toast);
        }

        Changed?.Invoke(this, EventArgs.Empty);
        _ = DropLaterAsync(toast);
    }

    public void Drop(Toast toast)
    {
        bool gone;
        lock (shown)
        {
            gone = shown.Remove(toast);
        }

        if (gone)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private async Task DropLaterAsync(Toast toast)
    {
        await Task.Delay(toast.Undo is null ? Short : WithUndo, time);
        Drop(toast);
    }
}
