namespace Dashboard.Domain.Spend;

/// <summary>
/// Which rows of a cloud bill are spend on AI: those mapped to a model, those that FOCUS puts in its AI category, and those that name no
/// category. Storage or networking on the same bill is left out of dependence, but stays in the rows and totals.
/// </summary>
public static class AiSpend
{
    /// <summary>The FOCUS service category of AI services.</summary>
    public const string Category = "AI and Machine Learning";

    public static bool Includes(string? serviceCategory, int? modelId) =>
        modelId is not null || serviceCategory is null || string.Equals(serviceCategory, Category, StringComparison.OrdinalIgnoreCase);
}
