using Dashboard.Domain.Contracts.Clauses;

namespace Dashboard.Store.Contracts.Review;

/// <summary>What a person reads in a clause's words. Null and empty are not stated.</summary>
public sealed record ClauseEdit
{
    private const int LongestExcerpt = 1_000;
    private const int LongestDays = 36_500;

    public string Type { get; init; } = "";
    public BoundParty Bound { get; init; }
    public BoundParty Benefits { get; init; }
    public string Scope { get; init; } = "";
    public string CarveOuts { get; init; } = "";
    public string Trigger { get; init; } = "";
    public int? NoticeDays { get; init; }
    public decimal? Percent { get; init; }
    public decimal? Amount { get; init; }
    public string Currency { get; init; } = "";
    public DateOnly? NamedDate { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }

    internal IReadOnlyList<FieldError> Faults() =>
        [
            .. new[]
            {
                Fault(nameof(Type), ClauseTypes.All.All(t => t.Id != Type), "Choose one of the clause types."),
                Long(nameof(Scope), Scope),
                Long(nameof(CarveOuts), CarveOuts),
                Long(nameof(Trigger), Trigger),
                Fault(nameof(NoticeDays), NoticeDays is < 0 or > LongestDays, "Enter days between 0 and 36,500, or nothing."),
                Fault(nameof(Percent), Percent is < 0 or > 10_000, "Enter a percentage between 0 and 10,000, or nothing."),
                Fault(nameof(Amount), Amount is < 0 or > 1_000_000_000_000_000m, "Enter an amount of 0 or more, or nothing."),
                Fault(
                    nameof(Currency),
                    (Amount is not null && Currency.Trim().Length == 0)
                        || (Currency.Trim().Length > 0 && !(Currency.Trim().Length == 3 && Currency.Trim().All(char.IsAsciiLetter))),
                    "An amount needs its currency, as three letters such as USD."
                ),
                Fault(nameof(EffectiveTo), EffectiveTo < EffectiveFrom, "The clause ends before it begins: swap the two days."),
            }.OfType<FieldError>(),
        ];

    internal void ApplyTo(Clause clause)
    {
        (clause.Type, clause.Bound, clause.Benefits) = (Type, Bound, Benefits);
        (clause.Scope, clause.CarveOuts, clause.Trigger) = (Scope.Trim(), CarveOuts.Trim(), Trigger.Trim());
        (clause.NoticeDays, clause.Percent, clause.Amount) = (NoticeDays, Percent, Amount);
        clause.Currency = Amount is null ? "" : Currency.Trim().ToUpperInvariant();
        (clause.NamedDate, clause.EffectiveFrom, clause.EffectiveTo) = (NamedDate, EffectiveFrom, EffectiveTo);
    }

    private static FieldError? Long(string field, string text) =>
        Fault(field, text.Trim().Length > LongestExcerpt, "Use at most 1,000 characters: the words themselves stay with the clause.");

    private static FieldError? Fault(string field, bool isWrong, string message) => isWrong ? new FieldError(field, message) : null;
}
