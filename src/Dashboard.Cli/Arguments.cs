namespace Dashboard.Cli;

/// <summary>A command's words, taken apart: values of options, flags, and the rest in order.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> flags = new(StringComparer.Ordinal);
    private readonly List<string> rest = [];

    private Arguments() { }

    public IReadOnlyList<string> Rest => rest;

    /// <param name="options">Options that take a value.</param>
    /// <param name="switches">Options that take none.</param>
    /// <exception cref="UsageException">An option is not known or lacks its value.</exception>
    public static Arguments Parse(IReadOnlyList<string> args, IReadOnlyCollection<string> options, IReadOnlyCollection<string> switches)
    {
        var parsed = new Arguments();
        var i = 0;
        while (i < args.Count)
        {
            var word = args[i++];
            var (name, inline) = Split(word);
            if (switches.Contains(name))
            {
                parsed.flags.Add(name);
            }
            else if (options.Contains(name))
            {
                parsed.values[name] = inline ?? (i < args.Count ? args[i++] : throw new UsageException($"{name} needs a value."));
            }
            else if (word.StartsWith("--", StringComparison.Ordinal))
            {
                throw new UsageException($"The option {name} is not known here.");
            }
            else
            {
                parsed.rest.Add(word);
            }
        }

        return parsed;
    }

    public string? Value(string option) => values.GetValueOrDefault(option);

    public bool Has(string flag) => flags.Contains(flag);

    private static (string Name, string? Inline) Split(string arg)
    {
        var at = arg.IndexOf('=', StringComparison.Ordinal);
        return arg.StartsWith("--", StringComparison.Ordinal) && at > 0 ? (arg[..at], arg[(at + 1)..]) : (arg, null);
    }
}

/// <summary>The command line was not understood; the message says which part.</summary>
internal sealed class UsageException(string message) : Exception(message);
