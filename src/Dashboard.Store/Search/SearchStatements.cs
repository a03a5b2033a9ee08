using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Views;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Search;

internal sealed class FoundRecord
{
    public int Id { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    public string? Detail { get; init; }
}

internal sealed class FoundClause
{
    public int Id { get; init; }
    public int ContractId { get; init; }
    public required string Contract { get; init; }
    public required string Type { get; init; }
    public required string Words { get; init; }
    public ClauseState State { get; init; }
}

/// <summary>One statement for each kind of record. Every word must be in the name or beside it; the name that fits best comes first.</summary>
internal static class SearchStatements
{
    internal static IQueryable<FoundRecord> Vendors(DashboardDbContext db, SearchText text)
    {
        var found = db.Vendors.AsNoTracking();
        foreach (var word in text.Words.Select(w => w.ToLowerInvariant()))
        {
            found = found.Where(v => v.Name.ToLower().Contains(word) || v.LegalName.ToLower().Contains(word));
        }

        return Best(
            found.Select(v => new FoundRecord
            {
                Id = v.Id,
                Key = v.Key,
                Name = v.Name,
                Detail = v.LegalName,
            }),
            text
        );
    }

    internal static IQueryable<FoundRecord> Models(DashboardDbContext db, SearchText text)
    {
        var found = db.Models.AsNoTracking();
        foreach (var word in text.Words.Select(w => w.ToLowerInvariant()))
        {
            found = found.Where(m => m.Name.ToLower().Contains(word) || m.Vendor!.Name.ToLower().Contains(word));
        }

        return Best(
            found.Select(m => new FoundRecord
            {
                Id = m.Id,
                Key = m.Key,
                Name = m.Name,
                Detail = m.Vendor!.Name,
            }),
            text
        );
    }

    internal static IQueryable<FoundRecord> Contracts(DashboardDbContext db, Actor actor, SearchText text)
    {
        var found = ContractAccess.Visible(db.Contracts.AsNoTracking(), actor);
        foreach (var word in text.Words.Select(w => w.ToLowerInvariant()))
        {
            found = found.Where(c => c.Title.ToLower().Contains(word) || c.Vendor!.Name.ToLower().Contains(word));
        }

        return Best(
            found.Select(c => new FoundRecord
            {
                Id = c.Id,
                Key = c.Key,
                Name = c.Title,
                Detail = c.Vendor!.Name,
            }),
            text
        );
    }

    internal static IQueryable<FoundRecord> Applications(DashboardDbContext db, SearchText text)
    {
        var found = db.Applications.AsNoTracking();
        foreach (var word in text.Words.Select(w => w.ToLowerInvariant()))
        {
            found = found.Where(a => a.Name.ToLower().Contains(word) || a.Function.ToLower().Contains(word));
        }

        return Best(
            found.Select(a => new FoundRecord
            {
                Id = a.Id,
                Key = a.Key,
                Name = a.Name,
                Detail = a.Function,
            }),
            text
        );
    }

    /// <summary>By words, type or, beside another word, the contract's title. Confirmed before proposed before rejected.</summary>
    /// <param name="names">Names found already, for their spelling.</param>
    internal static IQueryable<FoundClause> Clauses(DashboardDbContext db, Actor actor, SearchText text, IReadOnlyList<string> names) =>
        ClauseWords
            .Matching(ContractAccess.Visible(db.Clauses.AsNoTracking(), actor, c => c.Contract!), db.Contracts, text, names)
            .OrderBy(c =>
                c.State == ClauseState.Confirmed ? 0
                : c.State == ClauseState.Proposed ? 1
                : 2
            )
            .ThenBy(c => c.Contract!.Title)
            .ThenBy(c => c.Id)
            .Take(SearchEverything.MostHits)
            .Select(c => new FoundClause
            {
                Id = c.Id,
                ContractId = c.ContractId,
                Contract = c.Contract!.Title,
                Type = c.Type,
                Words = c.Words,
                State = c.State,
            });

    internal static IQueryable<SavedView> Views(DashboardDbContext db, Actor actor, SearchText text)
    {
        var found = db.SavedViews.AsNoTracking().Where(v => v.Owner == actor.Name || v.IsShared);
        foreach (var word in text.Words.Select(w => w.ToLowerInvariant()))
        {
            found = found.Where(v => v.Name.ToLower().Contains(word));
        }

        var whole = text.Lower;
        return found
            .OrderBy(v => v.Name.ToLower().StartsWith(whole) ? 0 : 1)
            .ThenBy(v => v.Name)
            .ThenBy(v => v.Id)
            .Take(SearchEverything.MostHits);
    }

    // As SearchRank ranks, folding the name as seldom as can be: that is what costs. The shortest name that begins with it is the exact one.
    private static IQueryable<FoundRecord> Best(IQueryable<FoundRecord> found, SearchText text)
    {
        var whole = text.Lower;
        var inside = " " + whole;
        return found
            .OrderBy(r =>
                r.Name.ToLower().StartsWith(whole) ? 0
                : r.Name.ToLower().Contains(inside) ? 1
                : r.Name.ToLower().Contains(whole) ? 2
                : 3
            )
            .ThenBy(r => r.Name.ToLower().StartsWith(whole) ? r.Name.Length : 0)
            .ThenBy(r => r.Name)
            .ThenBy(r => r.Id)
            .Take(SearchEverything.MostHits);
    }
}
