using System.Runtime.CompilerServices;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>Pages of {data, has_more, next_page}: the same question again with the page's name, until there is no more.</summary>
internal static class AnswerPages
{
    /// <summary>A pull reads a month at a time; nobody has so many pages of it.</summary>
    private const int Most = 5_000;

    /// <summary>Each page is to be read before the next is asked for.</summary>
    /// <exception cref="PullException">A page is no page, or the pages go in a circle.</exception>
    public static async IAsyncEnumerable<AnswerNode> ReadAsync(
        SourceClient client,
        string place,
        IReadOnlyList<(string Name, string Value)> headers,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var here = next is null ? place : $"{place}&page={Uri.EscapeDataString(next)}";
            using var answer = await client.GetJsonAsync(here, headers, cancellationToken);
            var page = AnswerNode.Root(answer.RootElement);
            yield return page;
            next = page.Flag("has_more") == true ? page.Text("next_page", isRequired: true) : null;
            page.Demand();
            if (next is not null && (!seen.Add(next) || seen.Count >= Most))
            {
                throw new PullException(
                    "The provider's pages go in a circle: next_page names a page that was read already, or there is no end of them. The next run tries again."
                );
            }
        } while (next is not null);
    }
}
