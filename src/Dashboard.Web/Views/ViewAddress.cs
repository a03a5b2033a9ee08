using Dashboard.Web.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Web.Views;

/// <summary>The part of an address that makes a list what it is: its path and query, without the page that happens to be turned to.</summary>
public static class ViewAddress
{
    public static string Of(string uri)
    {
        var at = new Uri(uri);
        var query = QueryHelpers
            .ParseQuery(at.Query)
            .Where(pair => pair.Key != PageWindow.PageKey)
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return QueryHelpers.AddQueryString(at.AbsolutePath, query);
    }

    public static string PathOf(string address) => address.Split('?', 2)[0];

    /// <summary>What list it is, in the words of the rail: "Contracts".</summary>
    public static string ListOf(string path) =>
        Shell.NavLinks.Groups.SelectMany(group => group.Entries).FirstOrDefault(entry => entry.Href == path)?.Word
        ?? (path == "/spend/rows" ? "Rows behind a figure" : path[(path.LastIndexOf('/') + 1)..].Replace('-', ' '));
}
