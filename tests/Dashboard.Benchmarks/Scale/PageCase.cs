namespace Dashboard.Benchmarks.Scale;

/// <summary>One way to ask for a page.</summary>
/// <param name="Page">As a person calls it: "Contracts".</param>
/// <param name="Variant">What of it: "sorted by vendor".</param>
internal sealed record PageCase(string Page, string Variant, Func<Task> Read);

/// <summary>How long a page took, in milliseconds, and against its own statements alone.</summary>
internal sealed record PageTime(PageCase Case, double Median, double Slow, double Bare, double BareSlow, int Statements)
{
    public double Ratio => Median / Bare;
}
