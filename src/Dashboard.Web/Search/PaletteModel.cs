using Dashboard.Store.Search;

namespace Dashboard.Web.Search;

/// <summary>Finds what was typed.</summary>
public delegate Task<IReadOnlyList<SearchHit>> FindHits(string text, CancellationToken cancellationToken);

/// <summary>What the open palette shows: the hits of the newest text, and which of them is chosen. Holds nothing while it is closed.</summary>
/// <param name="pause">How long typing must rest before it is searched.</param>
public sealed class PaletteModel(FindHits find, TimeSpan pause, TimeProvider time) : IDisposable
{
    private string text = "";
    private CancellationTokenSource? searching;

    public IReadOnlyList<PaletteGroup> Groups { get; private set; } = [];

    /// <summary>Place of the chosen hit; -1 when nothing is shown.</summary>
    public int Active { get; private set; } = -1;

    public int Count => Groups.Sum(group => group.Hits.Count);

    /// <summary>The text whose hits are shown; null while nothing is searched for.</summary>
    public string? Searched { get; private set; }

    /// <summary>What a screen reader is told, politely.</summary>
    public string Status =>
        (Searched, Count) switch
        {
            (null, _) => "",
            (_, 0) => "No match",
            (_, 1) => "1 hit",
            (_, var count) => $"{count} hits",
        };

    public SearchHit? Chosen => Groups.SelectMany(group => group.Hits).ElementAtOrDefault(Active);

    /// <param name="recent">Places that the person has come from, the newest first.</param>
    public void Open(IReadOnlyList<SearchHit> recent)
    {
        Close();
        Show(null, recent.Count == 0 ? [] : [new PaletteGroup("Recent", 0, recent)]);
    }

    public void Close()
    {
        Stop();
        text = "";
        Show(null, []);
    }

    /// <summary>Searches once the person pauses. False when something newer was typed meanwhile: there is nothing to show.</summary>
    public async Task<bool> TypeAsync(string? typed)
    {
        Stop();
        text = (typed ?? "").Trim();
        if (text.Length == 0)
        {
            Show(null, []);
            return true;
        }

        return await SearchAsync(pause);
    }

    /// <summary>Where Enter leads: the chosen hit of what was typed, even if it was typed a moment ago.</summary>
    public async Task<SearchHit?> EnterAsync()
    {
        if (text.Length > 0 && text != Searched)
        {
            Stop();
            if (!await SearchAsync(TimeSpan.Zero))
            {
                return null;
            }
        }

        return Chosen;
    }

    /// <summary>Up and down go round; Home and End go to the ends.</summary>
    public void Move(string key)
    {
        if (Count > 0)
        {
            Active = key switch
            {
                "ArrowDown" => (Active + 1) % Count,
                "ArrowUp" => (Active + Count - 1) % Count,
                "Home" => 0,
                "End" => Count - 1,
                _ => Active,
            };
        }
    }

    public void Dispose() => Stop();

    private async Task<bool> SearchAsync(TimeSpan wait)
    {
        var wanted = text;
        searching = new CancellationTokenSource();
        var token = searching.Token;
        try
        {
            await Task.Delay(wait, time, token);
            var hits = await find(wanted, token);
            token.ThrowIfCancellationRequested();
            Show(wanted, PaletteGroup.Of(hits));
            return true;
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Something newer was typed. Drivers report a statement that was stopped in ways of their own.
            return false;
        }
    }

    private void Stop()
    {
        searching?.Cancel();
        searching?.Dispose();
        searching = null;
    }

    private void Show(string? searched, IReadOnlyList<PaletteGroup> groups) =>
        (Searched, Groups, Active) = (searched, groups, groups.Count == 0 ? -1 : 0);
}
