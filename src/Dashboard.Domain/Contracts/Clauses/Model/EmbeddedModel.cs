namespace Dashboard.Domain.Contracts.Clauses.Model;

/// <summary>The model that ships inside this assembly.</summary>
internal static class EmbeddedModel
{
    private const string Name = "clauses.model";

    /// <exception cref="InvalidOperationException">The assembly was built without its model file.</exception>
    public static ClauseModel Value { get; } = Read();

    private static ClauseModel Read()
    {
        using var stream =
            typeof(EmbeddedModel).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException(
                $"The resource {Name} is missing: build with src/Dashboard.Domain/Contracts/Clauses/Model/{Name}."
            );
        return ClauseModel.Load(stream);
    }
}
