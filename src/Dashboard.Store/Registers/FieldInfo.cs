namespace Dashboard.Store.Registers;

/// <summary>How a field is typed, shown and written to files. As text: dates 2026-11-21, amounts with a point, yes/no, lists with semicolons.</summary>
public enum FieldKind
{
    Text = 1,
    LongText = 2,
    Whole = 3,
    Amount = 4,
    Date = 5,
    YesNo = 6,

    /// <summary>One of <see cref="FieldInfo.Choices"/>.</summary>
    Choice = 7,

    /// <summary>Several of <see cref="FieldInfo.Choices"/>.</summary>
    Choices = 8,

    /// <summary>Free words.</summary>
    Words = 9,

    /// <summary>The key of another record.</summary>
    Reference = 10,

    /// <summary>Keys of other records.</summary>
    References = 11,
}

/// <param name="Value">As files write it.</param>
/// <param name="Name">The program's name of it.</param>
public sealed record FieldChoice(string Value, string Label, string Name);

/// <summary>A field of a register, for forms, files, lists and histories alike.</summary>
/// <param name="Key">Column in files, parameter in addresses.</param>
public sealed record FieldInfo(string Key, string Label, FieldKind Kind)
{
    /// <summary>Heading under which forms show it; the first one is open.</summary>
    public string Group { get; init; } = "";
    public string? Hint { get; init; }

    /// <summary>Behind the value, such as "hours".</summary>
    public string? Unit { get; init; }
    public bool IsRequired { get; init; }

    /// <summary>A column of the list.</summary>
    public bool InList { get; init; }

    /// <summary>The list can be narrowed by it.</summary>
    public bool IsFilter { get; init; }
    public bool CanSort { get; init; }

    /// <summary>Text only.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>Amounts only: more cannot be stored.</summary>
    public int Decimals { get; init; } = 4;
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Key of the register that a reference points into.</summary>
    public string? Register { get; init; }
}

/// <summary>A field's value in a record.</summary>
/// <param name="Text">As files write it; empty is unknown.</param>
/// <param name="Shown">What a screen shows instead of a key or choice; null shows the text.</param>
/// <param name="Address">The page of the record that it refers to.</param>
public sealed record FieldValue(string Text, string? Shown = null, string? Address = null);
