namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>Copies the programs into the data folder, once per version, where the server's account cannot reach the originals.</summary>
internal static class BinariesCopy
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static PostgresBinaries Make(PostgresBinaries source, string target)
    {
        var copy = new PostgresBinaries(target);
        if (!Directory.Exists(target))
        {
            // Under another name until it is whole: a copy that was cut short is never taken for a good one.
            var partial = $"{target}.{Guid.NewGuid():N}.partial";
            CopyFolder(new DirectoryInfo(source.Folder), partial);
            LibraryLinks.TryComplete(partial);
            DeleteOthers(Path.GetDirectoryName(target)!, partial);
            Directory.Move(partial, target);
        }

        return copy;
    }

    private static void DeleteOthers(string root, string kept)
    {
        foreach (var old in Directory.EnumerateDirectories(root, "bin-*").Where(folder => folder != kept).ToList())
        {
            Directory.Delete(old, recursive: true);
        }
    }

    private static void CopyFolder(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        SetMode(target, Runnable);
        foreach (var folder in source.EnumerateDirectories())
        {
            CopyFolder(folder, Path.Combine(target, folder.Name));
        }

        // Links are made anew from the list; static libraries are for compilers.
        foreach (var file in source.EnumerateFiles().Where(f => f.LinkTarget is null && f.Extension != ".a"))
        {
            var path = Path.Combine(target, file.Name);
            file.CopyTo(path);
            SetMode(path, source.Name == "bin" ? Runnable : Readable);
        }
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }
}
