using Dashboard.Store.Access;
using Dashboard.Web.Identity;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Shared;

/// <summary>
/// A page that reads something whenever its address changes: prerendered with it, not read twice, not emptied while the next is read.
/// </summary>
public abstract class DataPage<TData> : ComponentBase, IDisposable
    where TData : class
{
    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? reading;
    private PersistingComponentStateSubscription persisting;
    private string? address;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private CurrentActor CurrentActor { get; set; } = null!;

    [Inject]
    private Handover Handover { get; set; } = null!;

    [Inject]
    private PersistentComponentState Persistent { get; set; } = null!;

    /// <summary>Set before anything is read.</summary>
    protected Actor Actor { get; private set; } = new("nobody", []);

    /// <summary>Null before the first reading ends, and when there is nothing at this address.</summary>
    protected TData? Data { get; private set; }

    protected PageState State { get; private set; } = PageState.Reading;

    /// <summary>Cancelled when the reader leaves the page.</summary>
    protected CancellationToken Leaving => leaving.Token;

    /// <summary>What the page needs; people without it see why they may not.</summary>
    protected virtual Permission Needs => Permission.ReadRegister;

    /// <summary>What the data depend on: they are read again when it changes. Override it where part of the address only filters or points.</summary>
    protected virtual string DependsOn => Navigation.Uri;

    /// <summary>Null when there is nothing at this address.</summary>
    protected abstract Task<TData?> ReadAsync(CancellationToken cancellationToken);

    protected override void OnInitialized() => persisting = Persistent.RegisterOnPersisting(Hand);

    protected override async Task OnParametersSetAsync()
    {
        if (address != DependsOn)
        {
            address = DependsOn;
            Actor = await CurrentActor.GetAsync();
            await ShowAsync();
        }
    }

    /// <summary>Reads again after the page itself has changed something.</summary>
    protected Task RereadAsync() => ShowAsync();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            persisting.Dispose();
            leaving.Cancel();
            reading?.Dispose();
            leaving.Dispose();
        }
    }

    private string Key => "page:" + GetType().FullName;

    private async Task ShowAsync()
    {
        if (!Actor.May(Needs))
        {
            State = PageState.Denied;
            return;
        }

        if (Persistent.TryTakeFromJson<Guid>(Key, out var id) && Handover.Take<TData>(id) is { } handed)
        {
            (Data, State) = (handed, PageState.Ready);
            return;
        }

        if (reading is not null)
        {
            await reading.CancelAsync();
            reading.Dispose();
        }

        reading = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        var token = reading.Token;
        State = PageState.Reading;
        try
        {
            Data = await ReadAsync(token);
            State = Data is null ? PageState.Missing : PageState.Ready;
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // The reader went on; what they went to is being read.
        }
    }

    private Task Hand()
    {
        if (Data is not null && Handover.Keep(Data) is { } id)
        {
            Persistent.PersistAsJson(Key, id);
        }

        return Task.CompletedTask;
    }
}

public enum PageState
{
    Reading,
    Ready,
    Missing,
    Denied,
}
