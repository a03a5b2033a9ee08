using System.Text.Json;
using Dashboard.Store.Audit;

namespace Dashboard.Store.Registers;

internal sealed partial class Records<T>
{
    public IEnumerable<(string Register, int Id)> NamesIn(AuditEntry entry)
    {
        var values = RecordHistoryText.Parse(entry.Before).Concat(RecordHistoryText.Parse(entry.After));
        foreach (var (property, value) in values)
        {
            if (register.Typed.FirstOrDefault(f => f.Property == property)?.Info.Register is { } other)
            {
                foreach (var id in RecordHistoryText.Ids(value))
                {
                    yield return (other, id);
                }
            }
        }
    }

    public IReadOnlyList<HistoryChange> Explain(AuditEntry entry, RecordNames known)
    {
        var before = RecordHistoryText.Parse(entry.Before);
        var after = RecordHistoryText.Parse(entry.After);
        return
        [
            .. register
                .Typed.Where(f => before.ContainsKey(f.Property) || after.ContainsKey(f.Property))
                .Select(f => new HistoryChange(f.Info, Show(f, before, known), Show(f, after, known)))
                .Where(c => c.Before != c.After),
        ];
    }

    private static string Show(RegisterField<T> field, IReadOnlyDictionary<string, JsonElement> values, RecordNames known)
    {
        if (!values.TryGetValue(field.Property, out var value))
        {
            return "";
        }

        if (field.Info.Register is { } other)
        {
            return string.Join(
                ", ",
                RecordHistoryText.Ids(value).Select(id => known.Find(other, id)?.Name ?? $"record {id}, which is not at hand")
            );
        }

        var text = RecordHistoryText.Text(value);
        return field.Info.Choices.Count == 0
            ? text
            : string.Join(
                ", ",
                text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(part => field.Info.Choices.FirstOrDefault(c => c.Name == part || c.Value == part)?.Label ?? part)
            );
    }
}
