namespace Dashboard.Journeys.Tests.Running;

/// <summary>Folders of the repository, found from where this test project was built to.</summary>
internal static class Places
{
    // …/tests/Dashboard.Journeys.Tests/bin/Debug/net10.0
    private static readonly DirectoryInfo Output = new(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
    private static readonly DirectoryInfo Project = Output.Parent!.Parent!.Parent!;

    /// <summary>The application as its own project built it, in this build's configuration.</summary>
    public static string WebApplication { get; } =
        Path.Combine(
            Project.Parent!.Parent!.FullName,
            "src",
            "Dashboard.Web",
            "bin",
            Output.Parent!.Name,
            Output.Name,
            "Dashboard.Web.dll"
        );

    /// <summary>Where failures leave their pictures and logs; git ignores it.</summary>
    public static string Results { get; } = Path.Combine(Project.FullName, "TestResults");
}
