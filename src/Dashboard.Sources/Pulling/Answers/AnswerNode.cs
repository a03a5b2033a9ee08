using System.Text.Json;
using Dashboard.Domain.Imports;

namespace Dashboard.Sources.Pulling.Answers;

/// <summary>
/// An object of a JSON answer with the path that leads to it. Reading a field of the wrong shape gives null and is remembered as a fault:
/// a record then is rejected with all its faults, a page as a whole ends the pull.
/// </summary>
internal sealed class AnswerNode
{
    private readonly JsonElement element;
    private readonly string path;
    private readonly AnswerFaults faults;
    private bool isReported;

    private AnswerNode(JsonElement element, string path, AnswerFaults faults)
    {
        this.element = element;
        this.path = path;
        this.faults = faults;
    }

    public bool HasFaults => faults.Any;

    public static AnswerNode Root(JsonElement element) => new(element, "", new AnswerFaults());

    /// <summary>An object inside this one; what is wrong with it is wrong with this one.</summary>
    /// <param name="isRequired">Whether its absence is a fault.</param>
    public AnswerNode Object(string name, bool isRequired = true)
    {
        var found = Find(name, isRequired, "An object is expected here.");
        return new AnswerNode(found ?? default, At(name), faults) { isReported = found is null };
    }

    /// <summary>The objects of an array, each with its own faults: records.</summary>
    public IReadOnlyList<AnswerNode> Records(string name) => Items(name, ownFaults: true);

    /// <summary>The objects of an array; what is wrong with one is wrong with this one.</summary>
    public IReadOnlyList<AnswerNode> Parts(string name) => Items(name, ownFaults: false);

    /// <summary>The objects of an array that is the whole answer, each with its own faults.</summary>
    public IReadOnlyList<AnswerNode> RootRecords()
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return [.. element.EnumerateArray().Select((item, i) => new AnswerNode(item, $"[{i}]", new AnswerFaults()))];
        }

        Fault(path, element, "A list is expected here.");
        return [];
    }

    /// <summary>The objects of an object by their names, each with its own faults; empty when there is none.</summary>
    public IReadOnlyList<(string Name, AnswerNode Node)> Entries(string name)
    {
        if (Find(name, isRequired: false, "") is not { } found)
        {
            return [];
        }

        if (found.ValueKind != JsonValueKind.Object)
        {
            Fault(At(name), found, "An object is expected here.");
            return [];
        }

        try
        {
            return
            [
                .. found
                    .EnumerateObject()
                    .Select(p => (AnswerText.Kept(p.Name) ?? "", new AnswerNode(p.Value, $"{At(name)}.{p.Name}", new AnswerFaults()))),
            ];
        }
        catch (InvalidOperationException)
        {
            Fault(At(name), found, "A name in it is damaged.");
            return [];
        }
    }

    /// <summary>Trimmed; null when it is absent or empty.</summary>
    public string? Text(string name, bool isRequired = false)
    {
        if (Find(name, isRequired, "A text is expected here.") is not { } found)
        {
            return null;
        }

        if (found.ValueKind != JsonValueKind.String || AnswerText.Read(found) is not { } text)
        {
            Fault(At(name), found, $"A text of at most {AnswerText.Longest:N0} characters is expected here.");
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A number or a number in quotes, rounded to <see cref="AnswerNumber.Decimals"/>.</summary>
    public decimal? Number(string name, bool isRequired = false)
    {
        if (Find(name, isRequired, "A number is expected here.") is not { } found)
        {
            return null;
        }

        var number = AnswerNumber.Read(found);
        if (number is null)
        {
            Fault(At(name), found, $"A number below {AnswerNumber.Limit:N0} is expected here.");
        }

        return number;
    }

    /// <summary>A whole number from zero on.</summary>
    public long? Count(string name, bool isRequired = false)
    {
        if (Number(name, isRequired) is not { } number)
        {
            return null;
        }

        if (number < 0 || number != decimal.Truncate(number))
        {
            Fault(name, "A whole number from zero on is expected here.");
            return null;
        }

        return (long)number;
    }

    public bool? Flag(string name)
    {
        if (Find(name, isRequired: false, "") is not { } found)
        {
            return null;
        }

        if (found.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault(At(name), found, "Either true or false is expected here.");
            return null;
        }

        return found.GetBoolean();
    }

    /// <summary>Something else is wrong with a field, or with all of it where the name is empty.</summary>
    public void Fault(string name, string message) => Fault(At(name), Find(name, isRequired: false, "") ?? default, message);

    /// <inheritdoc cref="AnswerFaults.Problem"/>
    public ReadProblem? Problem(long row) => faults.Problem(row);

    /// <inheritdoc cref="AnswerFaults.Demand"/>
    public void Demand() => faults.Demand();

    private List<AnswerNode> Items(string name, bool ownFaults)
    {
        if (Find(name, isRequired: true, "A list is expected here.") is not { } found)
        {
            return [];
        }

        if (found.ValueKind != JsonValueKind.Array)
        {
            Fault(At(name), found, "A list is expected here.");
            return [];
        }

        return
        [
            .. found
                .EnumerateArray()
                .Select((item, i) => new AnswerNode(item, $"{At(name)}[{i}]", ownFaults ? new AnswerFaults() : faults)),
        ];
    }

    /// <returns>Null when it is absent or null.</returns>
    private JsonElement? Find(string name, bool isRequired, string message)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            if (!isReported)
            {
                Fault(path, element, "An object is expected here.");
                isReported = true;
            }

            return null;
        }

        try
        {
            if (element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            {
                return value;
            }
        }
        catch (InvalidOperationException)
        {
            Fault(path, element, "A name in it is damaged.");
            return null;
        }

        if (isRequired)
        {
            Fault(At(name), default, $"It is missing. {message}");
        }

        return null;
    }

    private string At(string name) =>
        path.Length == 0 ? name
        : name.Length == 0 ? path
        : $"{path}.{name}";

    private void Fault(string at, JsonElement value, string message) => faults.Add(at, value, message);
}
