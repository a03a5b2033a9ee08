using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts.Review;
using Dashboard.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Dashboard.Web.Contracts.Review;

/// <summary>What the queue does on a key or a button.</summary>
public sealed partial class ReviewTable : ComponentBase, IAsyncDisposable
{
    private const int Shown = 140;
    private readonly ReviewSelection selection = new();
    private ElementReference root;
    private IJSObjectReference? module;
    private IJSObjectReference? watcher;
    private DotNetObjectReference<ReviewTable>? self;
    private IReadOnlyList<string> refused = [];
    private string? error;
    private int? editing;
    private bool rejecting;
    private bool restore;
    private bool busy;
    private bool help;

    [Parameter, EditorRequired]
    public IReadOnlyList<QueuedClause> Clauses { get; set; } = [];

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    [Parameter, EditorRequired]
    public EventCallback OnChanged { get; set; }

    private bool MayDecide => Actor.May(Permission.ReviewClauses);

    /// <summary>A key was pressed on the page; the clause is the row that the reader stands on.</summary>
    [JSInvokable]
    public async Task Key(string key, int? clause)
    {
        selection.Current = clause ?? selection.Current;
        switch (key)
        {
            case "?":
                help = !help;
                break;
            case "x" when MayDecide && selection.Current is { } row:
                selection.Set(row, !selection.Has(row));
                break;
            case "a" when MayDecide:
                selection.SetAll(Clauses);
                break;
            case "c" when MayDecide:
                await DecideAsync(ClauseState.Confirmed, null);
                break;
            case "r" when MayDecide && selection.Meant(Clauses).Count > 0:
                Ask(true);
                break;
            case "e" when MayDecide:
                editing = selection.Current;
                break;
            case "Escape":
                (rejecting, editing, help, restore) = (false, null, false, true);
                break;
        }

        StateHasChanged();
    }

    protected override void OnParametersSet() => selection.Keep(Clauses);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/review.js"]}");
            self = DotNetObjectReference.Create(this);
            watcher = await module.InvokeAsync<IJSObjectReference>("watch", root, self);
        }

        if (watcher is not null && restore)
        {
            restore = false;
            await watcher.InvokeVoidAsync("restore");
        }
    }

    public async ValueTask DisposeAsync()
    {
        self?.Dispose();
        if (watcher is not null)
        {
            try
            {
                await watcher.InvokeVoidAsync("dispose");
            }
            catch (JSDisconnectedException)
            {
                // The page was gone before its listeners were taken off.
            }
        }

        await watcher.ReleaseAsync();
        await module.ReleaseAsync();
    }

    private void Ask(bool forReason) => (rejecting, error, restore) = (forReason, null, !forReason);

    private async Task EditedAsync()
    {
        editing = null;
        await OnChanged.InvokeAsync();
        restore = true;
        StateHasChanged();
    }

    private async Task DecideAsync(ClauseState state, string? reason)
    {
        var meant = selection.Meant(Clauses);
        if (meant.Count == 0 || busy)
        {
            error = meant.Count == 0 ? "Select clauses first, or go to one with j and k." : null;
            return;
        }

        busy = true;
        var (result, outcome) = await Review.DecideAllAsync(
            Actor,
            [.. meant.Select(c => new SeenClause(c.Id, c.Version))],
            state,
            reason,
            CancellationToken.None
        );
        (busy, refused) = (false, outcome.Refused);
        error = result.Errors.Count > 0 ? result.Errors[0].Message : null;
        if (!result.IsSaved)
        {
            return;
        }

        selection.Clear();
        rejecting = false;
        await OnChanged.InvokeAsync();
        restore = true;
        StateHasChanged();
        Toasts.Show(ReviewWords.Done(state, outcome), () => UndoAsync(outcome));
    }

    private async Task UndoAsync(ReviewOutcome outcome)
    {
        var back = await Review.UndoAsync(Actor, outcome.Before, CancellationToken.None);
        await InvokeAsync(OnChanged.InvokeAsync);
        Toasts.Show(ReviewWords.Undone(back, outcome.Before.Count));
    }

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    [Inject]
    private ReviewClause Review { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;
}
