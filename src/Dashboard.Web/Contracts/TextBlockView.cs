using Dashboard.Domain.Contracts.Clauses;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Dashboard.Web.Contracts;

/// <summary>
/// Draws one block of a contract. The words go out as text content, which the renderer encodes: whatever a document holds, none of it
/// becomes markup. wwwroot/js/contract.js finds the marks by their data attributes.
/// </summary>
public sealed class TextBlockView : ComponentBase
{
    private (TextBlock? Block, string States) drawn;

    [Parameter, EditorRequired]
    public TextBlock Block { get; set; } = null!;

    /// <summary>Whose block it is. Not its text: the renderer sends every text parameter to the browser, once for each block.</summary>
    [Parameter, EditorRequired]
    public ClauseText Document { get; set; } = null!;

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<int, ClauseState> States { get; set; } = new Dictionary<int, ClauseState>();

    protected override bool ShouldRender() => drawn.Block != Block || drawn.States != StatesOfBlock();

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        drawn = (Block, StatesOfBlock());
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", "text-block");
        foreach (var paragraph in Block.Paragraphs)
        {
            builder.OpenElement(2, "p");
            foreach (var part in paragraph.Parts)
            {
                Draw(builder, part);
            }

            builder.CloseElement();
        }

        builder.CloseElement();
    }

    private void Draw(RenderTreeBuilder builder, TextPart part)
    {
        var words = Document.Text[part.Start..part.End];
        if (part.Clauses.Count == 0)
        {
            builder.AddContent(3, words);
            return;
        }

        builder.OpenElement(4, "mark");
        builder.AddAttribute(5, "class", $"clause {Strongest(part)}{(part.Clauses.Count > 1 ? " several" : "")}");
        builder.AddAttribute(6, "data-clauses", string.Join(' ', part.Clauses));
        if (part.Begins.Count > 0)
        {
            builder.AddAttribute(7, "data-begins", string.Join(' ', part.Begins));
        }

        builder.AddContent(8, words);
        builder.CloseElement();
    }

    // Words of a confirmed and a rejected clause are those of a confirmed one.
    private string Strongest(TextPart part)
    {
        var states = part.Clauses.Select(id => States.GetValueOrDefault(id, ClauseState.Proposed)).ToArray();
        return states.Contains(ClauseState.Confirmed) ? "confirmed"
            : states.Contains(ClauseState.Proposed) ? "proposed"
            : "rejected";
    }

    private string StatesOfBlock() =>
        Block.Clauses.Count == 0 ? "" : string.Join(';', Block.Clauses.Order().Select(id => $"{id}:{States.GetValueOrDefault(id)}"));
}
