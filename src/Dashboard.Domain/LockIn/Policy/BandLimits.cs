namespace Dashboard.Domain.LockIn.Policy;

/// <summary>First point of each band above Low.</summary>
public sealed record BandLimits(decimal Moderate, decimal High, decimal Severe)
{
    public LockInBand BandOf(decimal score) =>
        score >= Severe ? LockInBand.Severe
        : score >= High ? LockInBand.High
        : score >= Moderate ? LockInBand.Moderate
        : LockInBand.Low;
}
