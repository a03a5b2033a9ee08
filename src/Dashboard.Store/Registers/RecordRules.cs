using Dashboard.Domain.Spend;
using FluentValidation;

namespace Dashboard.Store.Registers;

/// <summary>Rules that several registers share, with one wording.</summary>
internal static class RecordRules
{
    public static IRuleBuilderOptions<T, decimal?> AmountFromZero<T>(this IRuleBuilder<T, decimal?> rule, string what) =>
        rule.Must(v => v is null or >= 0).WithMessage($"{what} is 0 or more; leave it empty when it is not known.");

    public static IRuleBuilderOptions<T, decimal?> Percentage<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.Must(v => v is null or (>= 0 and <= 100)).WithMessage("A percentage lies between 0 and 100.");

    public static IRuleBuilderOptions<T, int?> Days<T>(this IRuleBuilder<T, int?> rule) =>
        rule.Must(v => v is null or (>= 0 and <= 3_650)).WithMessage("Write a number of days from 0 to 3,650.");

    public static IRuleBuilderOptions<T, string> KnownCurrency<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(v => Currencies.IsKnown(v) && v != Currencies.Unknown)
            .WithMessage("Use a three-letter ISO 4217 code such as USD or EUR.");

    public static IRuleBuilderOptions<T, string> WebAddress<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(v => v.Length == 0 || (Uri.TryCreate(v, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"))
            .WithMessage("Write the whole address, starting with https://.");

    /// <summary>"The end is before the start …"</summary>
    public static IRuleBuilderOptions<T, DateOnly?> NotBefore<T>(this IRuleBuilder<T, DateOnly?> rule, Func<T, DateOnly?> start) =>
        rule.Must((record, end) => end is null || start(record) is not { } from || end >= from)
            .WithMessage("The end is before the start: swap them, or leave the end empty when there is none.");
}
