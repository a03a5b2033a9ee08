using System.Linq.Expressions;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Store.Contracts;

namespace Dashboard.Store.Search;

/// <summary>Which clauses have the words that are looked for.</summary>
internal static class ClauseWords
{
    public static IQueryable<Clause> Matching(
        IQueryable<Clause> clauses,
        IQueryable<Contract> contracts,
        SearchText text,
        IReadOnlyList<string> names
    )
    {
        if (text.Words.Count == 1)
        {
            return clauses.Where(Own(text.Words[0], names));
        }

        Expression<Func<Clause, bool>> hasOwn = c => false;
        var titledByAll = contracts;
        foreach (var word in text.Words)
        {
            var own = Own(word, names);
            var lower = word.ToLowerInvariant();

            // The titles are read once, not once for every clause.
            var titled = contracts.Where(c => c.Title.ToLower().Contains(lower)).Select(c => c.Id);
            clauses = clauses.Where(Or(own, c => titled.Contains(c.ContractId)));
            hasOwn = Or(hasOwn, own);
            titledByAll = titledByAll.Where(c => c.Title.ToLower().Contains(lower));
        }

        // Where the title has every word, it would find every clause of the contract. Seldom so, and then only are the words looked at again.
        var all = titledByAll.Select(c => c.Id);
        return clauses.Where(Or(c => !all.Contains(c.ContractId), hasOwn));
    }

    private static Expression<Func<Clause, bool>> Own(string word, IReadOnlyList<string> names)
    {
        string[] types = [.. ClauseTypes.All.Where(t => t.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).Select(t => t.Id)];
        Expression<Func<Clause, bool>>? own = types.Length == 0 ? null : c => types.Contains(c.Type);
        foreach (var spelling in SearchText.Spellings(word, names))
        {
            Expression<Func<Clause, bool>> has = c => c.Words.Contains(spelling);
            own = own is null ? has : Or(own, has);
        }

        return own!;
    }

    private static Expression<Func<Clause, bool>> Or(Expression<Func<Clause, bool>> one, Expression<Func<Clause, bool>> other) =>
        Expression.Lambda<Func<Clause, bool>>(Expression.OrElse(one.Body, Expression.Invoke(other, one.Parameters)), one.Parameters);
}
