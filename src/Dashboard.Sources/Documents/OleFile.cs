namespace Dashboard.Sources.Documents;

/// <summary>Compound files of before 2007; Office also wraps an encrypted DOCX in one.</summary>
internal static class OleFile
{
    /// <summary>True when the file has the stream that holds an encrypted package. Its name is UTF-16 in the file's directory.</summary>
    public static async Task<bool> IsEncryptedAsync(string path, CancellationToken cancellationToken)
    {
        var name = System.Text.Encoding.Unicode.GetBytes("EncryptedPackage");
        var buffer = new byte[1 << 16];
        var kept = 0;
        await using var file = File.OpenRead(path);
        int read;
        while ((read = await file.ReadAsync(buffer.AsMemory(kept), cancellationToken)) > 0)
        {
            var filled = kept + read;
            if (buffer.AsSpan(0, filled).IndexOf(name) >= 0)
            {
                return true;
            }

            kept = Math.Min(filled, name.Length - 1);
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }

        return false;
    }
}
