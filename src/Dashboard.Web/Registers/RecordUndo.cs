using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Dashboard.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Web.Registers;

/// <summary>Takes a save back. The person may have gone on meanwhile: what happens is told where they are now.</summary>
public sealed class RecordUndo(EditRecord edit, Toasts toasts, NavigationManager navigation)
{
    /// <param name="saved">As it was stored.</param>
    /// <param name="former">Values of what the save changed; null when it entered the record.</param>
    /// <param name="dispatch">Runs an act on the page's own circuit.</param>
    public async Task RunAsync(
        Actor actor,
        Register register,
        RecordView saved,
        IReadOnlyDictionary<string, string>? former,
        Func<Action, Task> dispatch
    )
    {
        var result = former is null
            ? await edit.RemoveAsync(actor, register, saved.Id, saved.Version, CancellationToken.None)
            : await edit.SaveAsync(actor, register, saved.Id, saved.Version, former, CancellationToken.None);
        toasts.Show(
            !result.IsSaved ? result.Result.Errors[0].Message
            : former is null ? $"“{saved.Title}” is taken out again."
            : $"“{saved.Title}” is as it was."
        );
        if (result.IsSaved)
        {
            await dispatch(() => Reload(register, saved.Id, former is null));
        }
    }

    // Only where the record is still shown.
    private void Reload(Register register, int id, bool isGone)
    {
        var entry = RecordAddress.Entry(register.Key, id);
        if (new Uri(navigation.Uri).AbsolutePath == entry)
        {
            navigation.NavigateTo(isGone ? RegisterAddress.List(register) : $"{entry}?at={Guid.NewGuid():N}", replace: true);
        }
    }
}
