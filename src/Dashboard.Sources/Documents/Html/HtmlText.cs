using System.Net;
using System.Text;

namespace Dashboard.Sources.Documents.Html;

/// <summary>
/// Takes the words out of a web page in one pass, without building a tree: nothing in it is run, fetched or kept as markup. Blocks become
/// paragraphs, rows of tables lines; scripts, styles and what a browser hides by its kind are left out.
/// </summary>
internal static class HtmlText
{
    public static string Of(string html)
    {
        var writer = new TextWriterOfBlocks();
        var tags = new HtmlTags(html);
        while (tags.Next())
        {
            if (tags.Words.Length > 0)
            {
                writer.Words(WebUtility.HtmlDecode(tags.Words.ToString()), tags.IsPreformatted);
            }

            writer.Tag(tags.Name, tags.IsClosing);
        }

        return writer.ToString();
    }
}
