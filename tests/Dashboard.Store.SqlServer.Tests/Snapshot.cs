using System.Runtime.CompilerServices;

namespace Dashboard.Store.SqlServer.Tests;

/// <summary>
/// A reviewed text beside the tests. A change shows as a difference in the file: with UPDATE_SNAPSHOTS=1 the tests write the new text,
/// which is then read and committed like code.
/// </summary>
internal static class Snapshot
{
    public static void Verify(string name, string actual, [CallerFilePath] string caller = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(caller)!, "..", "Snapshots");
        var path = Path.Combine(folder, name);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}. Run the test with UPDATE_SNAPSHOTS=1, read it and commit it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
