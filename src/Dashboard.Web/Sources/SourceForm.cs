using Dashboard.Domain.Spend;
using Dashboard.Sources.Pulling;
using Dashboard.Store;
using Dashboard.Store.Sources;

namespace Dashboard.Web.Sources;

/// <summary>The form of a source without its markup: what was entered, what is wrong with it, what each field says of itself.</summary>
public sealed class SourceForm(Connector connector, SourceEdit edit)
{
    public Connector Connector { get; } = connector;

    public SourceEdit Edit { get; } = edit;

    public bool IsNew => Edit.Id == 0;

    /// <summary>Something was entered that is not stored.</summary>
    public bool IsDirty { get; private set; }

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>The version that was edited is no longer the stored one.</summary>
    public bool IsConflict { get; private set; }

    public string Name
    {
        get => Edit.Name;
        set => Change(nameof(Edit.Name), () => Edit.Name = value);
    }

    public string Cron
    {
        get => Edit.Cron;
        set => Change(nameof(Edit.Cron), () => Edit.Cron = value);
    }

    public string TimeZone
    {
        get => Edit.TimeZone;
        set => Change(nameof(Edit.TimeZone), () => Edit.TimeZone = value);
    }

    /// <summary>Null for connectors that bring no costs.</summary>
    public CostRank? OwnRank => (Connector as UsageConnector)?.Rank;

    /// <summary>The rank as a select has it; empty for the connector's own.</summary>
    public string Rank
    {
        get => Edit.Rank?.ToString() ?? "";
        set => (Edit.Rank, IsDirty) = (Enum.TryParse<CostRank>(value, out var rank) && Enum.IsDefined(rank) ? rank : null, true);
    }

    /// <summary>What was entered for a setting; empty for a secret that is to stay.</summary>
    public string this[string key]
    {
        get => Edit.Settings.GetValueOrDefault(key, "");
        set => Change(key, () => Edit.Settings[key] = value);
    }

    /// <summary>What is wrong with the form as a whole.</summary>
    public IReadOnlyList<string> Whole => [.. Errors.Where(e => e.Field.Length == 0).Select(e => e.Message)];

    /// <summary>"2 fields need another look."; null when none does.</summary>
    public string? Summary =>
        Errors.Where(e => e.Field.Length > 0).Select(e => e.Field).Distinct(StringComparer.Ordinal).Count() switch
        {
            0 => null,
            1 => "One field needs another look.",
            var many => $"{many} fields need another look.",
        };

    public string? Error(string field) => Errors.FirstOrDefault(e => e.Field == field)?.Message;

    /// <summary>Where to find it, and what an empty field means.</summary>
    public string? Hint(SettingInfo setting)
    {
        if (setting.Kind == SettingKind.Secret && Edit.StoredSecrets.Contains(setting.Key))
        {
            return "Stored; leave empty to keep it.";
        }

        var empty = setting is { Default.Length: > 0, Kind: not SettingKind.Choice } ? $"empty means {setting.Default}" : "";
        string[] parts = [setting.Hint.Trim().TrimEnd('.'), empty];
        var hint = string.Join("; ", parts.Where(part => part.Length > 0));
        return hint.Length == 0 ? null : char.ToUpperInvariant(hint[0]) + hint[1..];
    }

    /// <summary>Something has to be entered: it is required, and neither stored nor given by itself.</summary>
    public bool MustEnter(SettingInfo setting) =>
        setting.IsRequired && setting.Default.Length == 0 && !Edit.StoredSecrets.Contains(setting.Key);

    /// <summary>What the store said; nothing when it saved.</summary>
    public void Take(SaveResult result)
    {
        (Errors, IsConflict) = (result.Errors, result.Outcome == SaveOutcome.Conflict);
        IsDirty &= !result.IsSaved;
    }

    // What was found wrong with a field was said of what stood in it before.
    private void Change(string field, Action set)
    {
        set();
        IsDirty = true;
        Errors = [.. Errors.Where(e => e.Field != field)];
    }
}
