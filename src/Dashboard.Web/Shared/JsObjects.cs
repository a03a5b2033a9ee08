using Microsoft.JSInterop;

namespace Dashboard.Web.Shared;

public static class JsObjects
{
    /// <summary>Lets go of a JavaScript object. When the page is gone, so is the object, and there is nothing to do.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? reference)
    {
        if (reference is null)
        {
            return;
        }

        try
        {
            await reference.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The circuit ended before the component.
        }
    }
}
