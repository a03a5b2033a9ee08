using Dashboard.Domain.LockIn.Signals;

namespace Dashboard.Domain.LockIn.Policy;

/// <summary>q of F2: points per degree of substitutability, rising from easily to not.</summary>
public sealed record SubstitutabilityScale(decimal Easily, decimal Medium, decimal HighlyComplex, decimal NotSubstitutable)
{
    public decimal Of(Substitutability degree) =>
        degree switch
        {
            Substitutability.Easily => Easily,
            Substitutability.Medium => Medium,
            Substitutability.HighlyComplex => HighlyComplex,
            Substitutability.NotSubstitutable => NotSubstitutable,
            _ => throw new ArgumentOutOfRangeException(nameof(degree), degree, "Unknown substitutability."),
        };

    /// <summary>Nobody said: from the best to the worst degree.</summary>
    public Interval Unknown => new(Easily, NotSubstitutable);
}
