namespace Dashboard.Benchmarks.Scale;

/// <summary>One way to ask for a page.</summary>
/// <param name="Page">As a person calls it: "Contracts".</param>
/// <param name="Variant">What of it: "sorted by vendor".</param>
internal sealed record PageCase(string Page, string Variant, Func<Task> Read);

/// <summary>How long a page took, in milliseconds, and against its own statements alone.</summary>
/// <param name="Processor">What our own process computes for it; unlike the others hardly changed by what else the machine does.</param>
internal sealed record PageTime(
    PageCase Case,
    double Median,
    double Slow,
    double Bare,
    double BareSlow,
    double Processor,
    IReadOnlyList<(string Sql, double Milliseconds)> Statements
)
{
    public double Ratio => Median / Bare;
}
