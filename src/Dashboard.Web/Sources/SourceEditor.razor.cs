using Dashboard.Store.Access;
using Dashboard.Store.Sources;
using Dashboard.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using Radzen;

namespace Dashboard.Web.Sources;

public sealed partial class SourceEditor : IDisposable
{
    private const string Cancelled = "The test was cancelled. Nothing was stored.";
    private readonly CancellationTokenSource leaving = new();
    private CancellationTokenSource? testing;
    private ElementReference root;
    private string? tested;
    private bool busy;
    private bool showError;

    /// <summary>The page keeps it: what was typed is in it.</summary>
    [Parameter, EditorRequired]
    public SourceForm Form { get; set; } = null!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = null!;

    /// <summary>Told the source's id.</summary>
    [Parameter, EditorRequired]
    public EventCallback<int> OnSaved { get; set; }

    /// <summary>Wanted when somebody else has saved meanwhile.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    /// <summary>Where Cancel leads.</summary>
    [Parameter, EditorRequired]
    public string Back { get; set; } = "";

    [Inject]
    private SourceBoard Board { get; set; } = null!;

    [Inject]
    private EditSources Edit { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    [Inject]
    private DialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (showError)
        {
            showError = false;
            await using var module = await Js.InvokeAsync<IJSObjectReference>("import", leaving.Token, $"./{Assets["js/forms.js"]}");
            await module.InvokeVoidAsync("focusError", leaving.Token, root);
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    private async Task TestAsync()
    {
        tested = null;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token);
        testing = stop;
        try
        {
            var (isGood, message) = await Edit.TestAsync(Actor, Form.Edit, stop.Token);
            tested =
                stop.IsCancellationRequested ? Cancelled
                : isGood ? $"✓ {message}"
                : $"✕ {message}";
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            tested = Cancelled;
        }
        finally
        {
            testing = null;
        }
    }

    private async Task SaveAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        var isNew = Form.IsNew;
        var result = await Board.SaveAsync(Actor, Form.Edit, CancellationToken.None);
        busy = false;
        Form.Take(result);
        if (result is { IsSaved: true, Id: { } id })
        {
            await OnSaved.InvokeAsync(id);
            Toasts.Show(isNew ? $"“{Form.Name.Trim()}” added." : $"“{Form.Name.Trim()}” saved.");
        }
        else
        {
            showError = true;
        }
    }

    private async Task AskAsync(LocationChangingContext context)
    {
        if (Form.IsDirty)
        {
            var asked = new ConfirmOptions
            {
                OkButtonText = "Leave",
                CancelButtonText = "Stay",
                AutoFocusFirstElement = true,
            };
            if (
                await Dialogs.Confirm(
                    "What you typed here is not saved and would be lost.",
                    "Leave without saving?",
                    asked,
                    CancellationToken.None
                ) != true
            )
            {
                context.PreventNavigation();
            }
        }
    }
}
