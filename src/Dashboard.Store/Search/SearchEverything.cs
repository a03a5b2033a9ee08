using System.Globalization;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Search;

/// <summary>Finds whatever has the words: a few hits of each kind, one statement a kind, each no more than the person may read.</summary>
public sealed class SearchEverything(StoreContexts contexts, RegisterCatalog registers)
{
    /// <summary>Hits of one kind.</summary>
    public const int MostHits = 6;

    /// <summary>Empty when there is nothing to look for; otherwise by kind, the best first.</summary>
    public async Task<IReadOnlyList<SearchHit>> FindAsync(Actor actor, string? typed, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        if (SearchText.Of(typed) is not { } text)
        {
            return [];
        }

        await using var db = contexts.For(actor);
        List<SearchHit> hits =
        [
            .. await NamedAsync(SearchKind.Vendor, RecordNames.Vendors, SearchStatements.Vendors(db, text), text, cancellationToken),
            .. await NamedAsync(
                SearchKind.Contract,
                RecordNames.Contracts,
                SearchStatements.Contracts(db, actor, text),
                text,
                cancellationToken
            ),
            .. await NamedAsync(
                SearchKind.Application,
                RecordNames.Applications,
                SearchStatements.Applications(db, text),
                text,
                cancellationToken
            ),
            .. await NamedAsync(SearchKind.Model, RecordNames.Models, SearchStatements.Models(db, text), text, cancellationToken),
        ];
        if (text.FindsClauses && actor.May(Permission.ReadContracts))
        {
            string[] names = [.. hits.Select(hit => hit.Title)];
            var clauses = await SearchStatements.Clauses(db, actor, text, names).ToListAsync(cancellationToken);
            hits.AddRange(clauses.Select(clause => Hit(clause, text)));
        }

        var views = await SearchStatements.Views(db, actor, text).ToListAsync(cancellationToken);
        hits.AddRange(
            views.Select(v => new SearchHit(
                SearchKind.View,
                v.Name,
                v.Owner == actor.Name ? "My view" : $"Shared by {v.Owner}",
                v.Address,
                SearchRank.Of(v.Name, text.Lower)
            ))
        );
        hits.AddRange(Places(actor, text));
        return hits;
    }

    private static async Task<IEnumerable<SearchHit>> NamedAsync(
        SearchKind kind,
        string register,
        IQueryable<FoundRecord> found,
        SearchText text,
        CancellationToken cancellationToken
    ) =>
        (await found.ToListAsync(cancellationToken)).Select(r => new SearchHit(
            kind,
            r.Name,
            r.Detail == r.Name ? "" : r.Detail ?? "",
            RecordAddress.Of(register, r.Id, r.Key),
            SearchRank.Of(r.Name, text.Lower)
        ));

    private static SearchHit Hit(FoundClause clause, SearchText text)
    {
        var name = ClauseTypes.NameOf(clause.Type);
        return new SearchHit(
            SearchKind.Clause,
            name,
            clause.Contract,
            string.Create(CultureInfo.InvariantCulture, $"/contracts/{clause.ContractId}?clause={clause.Id}"),
            Math.Max(SearchRank.Begins, SearchRank.Of(name, text.Lower))
        )
        {
            Words = Snippet.Of(clause.Words, text.Lower, text.Words),
            State = clause.State,
        };
    }

    // Registers are few and known: no statement is needed.
    private IEnumerable<SearchHit> Places(Actor actor, SearchText text) =>
        registers
            .All.Where(r => actor.May(r.Read) && text.Words.All(w => r.Plural.Contains(w, StringComparison.OrdinalIgnoreCase)))
            .Select(r => new SearchHit(
                SearchKind.Register,
                r.Plural,
                r.Sentence,
                $"/registers/{r.Key}",
                SearchRank.Of(r.Plural, text.Lower)
            ))
            .OrderBy(hit => hit.Rank)
            .ThenBy(hit => hit.Title, StringComparer.OrdinalIgnoreCase)
            .Take(MostHits);
}
