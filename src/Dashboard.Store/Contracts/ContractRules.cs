using Dashboard.Domain.Contracts;
using Dashboard.Store.Registers;
using FluentValidation;

namespace Dashboard.Store.Contracts;

/// <summary>What must fit together in a contract.</summary>
internal sealed class ContractRules : AbstractValidator<Contract>
{
    public ContractRules()
    {
        RuleFor(c => c.EndsOn).NotBefore(c => c.StartsOn);
        RuleFor(c => c.NoticeDays).Days();
        RuleFor(c => c.VendorNoticeDays).Days();
        RuleFor(c => c.NoticeDays)
            .Must((c, days) => FitsTerm(c, days))
            .WithMessage("The notice is longer than the contract's term: check the days, or the start and the end.");
        RuleFor(c => c.VendorNoticeDays)
            .Must((c, days) => FitsTerm(c, days))
            .WithMessage("The notice is longer than the contract's term: check the days, or the start and the end.");
        RuleFor(c => c.RenewalMonths).Must(m => m is null or (>= 1 and <= 240)).WithMessage("A renewed term has 1 to 240 months.");
        RuleFor(c => c.RenewalMonths)
            .Must((c, m) => m is null || c.Renewal != RenewalKind.None)
            .WithMessage("A contract that does not renew has no renewed term: leave the months empty.");
        RuleFor(c => c.AnnualValue).AmountFromZero("The annual cost");
        RuleFor(c => c.Currency).KnownCurrency();
        RuleFor(c => c.ParentId).Must((c, parent) => parent is null || parent != c.Id).WithMessage("A contract cannot stand under itself.");
        RuleFor(c => c.ParentId)
            .Must((c, parent) => parent is null || c.Type == ContractType.Subsequent)
            .WithMessage("Only a subsequent contract stands under another: change the type, or leave this empty.");
    }

    private static bool FitsTerm(Contract contract, int? days) =>
        days is not { } notice
        || contract.StartsOn is not { } start
        || contract.EndsOn is not { } end
        || notice <= end.DayNumber - start.DayNumber + 1;
}
