using System.Linq.Expressions;
using Dashboard.Domain.Contracts;
using Dashboard.Store.Access;

namespace Dashboard.Store.Contracts;

/// <summary>Who may know of a contract: its confidentiality says so, in every query, not only on pages.</summary>
internal static class ContractAccess
{
    public static IQueryable<Contract> Visible(IQueryable<Contract> contracts, Actor actor)
    {
        var highest = Highest(actor);
        return highest == Confidentiality.LegalOnly ? contracts : contracts.Where(c => c.Confidentiality <= highest);
    }

    /// <summary>Records that belong to a contract are as confidential as it is.</summary>
    public static IQueryable<T> Visible<T>(IQueryable<T> records, Actor actor, Expression<Func<T, Contract>> contract)
    {
        var highest = Highest(actor);
        return highest == Confidentiality.LegalOnly
            ? records
            : records.Where(
                Expression.Lambda<Func<T, bool>>(
                    Expression.LessThanOrEqual(
                        Expression.Convert(Expression.Property(contract.Body, nameof(Contract.Confidentiality)), typeof(int)),
                        Expression.Constant((int)highest)
                    ),
                    contract.Parameters
                )
            );
    }

    public static bool MayRead(Actor actor, Confidentiality confidentiality) => confidentiality <= Highest(actor);

    private static Confidentiality Highest(Actor actor) =>
        actor.May(Permission.ReadLegalOnlyContracts) ? Confidentiality.LegalOnly
        : actor.May(Permission.ReadConfidentialContracts) ? Confidentiality.ProcurementAndLegal
        : Confidentiality.Everyone;
}
