namespace Dashboard.Store.PostgreSql.Embedded;

internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>What the program said last, as one line.</summary>
    public string LastLines
    {
        get
        {
            var lines = (Output + "\n" + Errors).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Length == 0 ? $"exit code {ExitCode}" : string.Join("; ", lines.TakeLast(5));
        }
    }
}
