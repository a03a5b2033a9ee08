using System.Text.Json;

namespace Dashboard.Domain.Contracts.Playbook;

/// <summary>The playbook that the product ships: a buyer's positions, to be changed to one's own. Text in playbook.json beside this file.</summary>
public static class DefaultPlaybook
{
    public static IReadOnlyList<Position> Positions { get; } = Read();

    private static IReadOnlyList<Position> Read()
    {
        using var stream =
            typeof(DefaultPlaybook).Assembly.GetManifestResourceStream("Dashboard.Domain.Contracts.Playbook.playbook.json")
            ?? throw new InvalidOperationException("playbook.json is not embedded in Dashboard.Domain.");
        return JsonSerializer.Deserialize<List<Position>>(stream)!;
    }
}
