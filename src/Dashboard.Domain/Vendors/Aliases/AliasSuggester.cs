namespace Dashboard.Domain.Vendors.Aliases;

/// <summary>A model under its own names.</summary>
/// <param name="Names">Its name, key and the patterns of its aliases without their wildcards.</param>
public sealed record KnownModel(int Id, string Name, IReadOnlyList<string> Names);

/// <summary>What a name probably stands for, and why.</summary>
public sealed record AliasSuggestion(int ModelId, string Reason);

/// <summary>Finds the model whose name has the same form as a name that was seen. Where two models share the form it suggests nothing.</summary>
public sealed class AliasSuggester
{
    private readonly Dictionary<string, (int Id, string Name)?> forms = new(StringComparer.Ordinal);

    public AliasSuggester(IEnumerable<KnownModel> models)
    {
        foreach (var model in models)
        {
            foreach (var form in model.Names.Select(ModelNameForm.Of).Where(f => f.Length > 2).Distinct(StringComparer.Ordinal))
            {
                forms[form] = forms.TryGetValue(form, out var other) && other?.Id != model.Id ? null : (model.Id, model.Name);
            }
        }
    }

    /// <returns>Null when nothing is near enough to suggest.</returns>
    public AliasSuggestion? Find(string name)
    {
        var form = ModelNameForm.Of(name);
        return form.Length > 2 && forms.TryGetValue(form, out var found) && found is { } model
            ? new AliasSuggestion(model.Id, Why(name, form, model.Name))
            : null;
    }

    private static string Why(string name, string form, string model) =>
        ModelNameForm.DateOf(name) is { Length: > 0 } date ? $"Without its date {date} the name reads “{form}”, as {model} does."
        : string.Equals(name.Trim(), form, StringComparison.OrdinalIgnoreCase) ? $"The name reads “{form}”, as {model} does."
        : $"Without seller and marks the name reads “{form}”, as {model} does.";
}
