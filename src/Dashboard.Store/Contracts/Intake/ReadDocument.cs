using System.Security.Cryptography;
using Dashboard.Domain.Contracts.Clauses;
using Dashboard.Domain.Contracts.Clauses.Fields;
using Dashboard.Domain.Contracts.Clauses.Header;
using Dashboard.Domain.Imports;
using Dashboard.Sources.Documents;
using Dashboard.Store.Imports;

namespace Dashboard.Store.Contracts.Intake;

/// <summary>A file as it was given, its words, and what the rules and the model find in them. Nothing of it is stored yet.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex.</param>
internal sealed record ReadDocument(
    string FileName,
    byte[] Bytes,
    string Hash,
    DocumentText Text,
    IReadOnlyList<ClauseFinding> Findings,
    IReadOnlyList<DocumentFact> Facts
);

/// <summary>Reads a file and looks for clauses in it, outside of any transaction: it takes processor time and may take a minute.</summary>
internal static class DocumentReading
{
    /// <exception cref="UnreadableFileException">The sentence names the file, what is wrong and what to do.</exception>
    public static async Task<ReadDocument> ReadAsync(
        this DocumentTextReader reader,
        ImportFile file,
        ContractSides sides,
        CancellationToken cancellationToken
    )
    {
        if (file.Length > ImportContract.LargestFile)
        {
            throw new UnreadableFileException(
                $"“{file.Name}” has {file.Length:N0} bytes; a contract may have at most {ImportContract.LargestFile:N0}."
            );
        }

        // The reader works on a file of our own naming: the given name is data, never a path.
        var path = Path.Combine(Path.GetTempPath(), $"dashboard-{Path.GetRandomFileName()}");
        try
        {
            await using (var source = file.Open())
            await using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
            {
                await source.CopyToAsync(target, cancellationToken);
            }

            var text = await reader.ReadAsync(path, file.Name, cancellationToken);
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken);

            // A thread of its own: whoever waits may be a page. The model takes a moment to load, too.
            var (findings, facts) = text.HasText ? await Task.Run(() => Look(text.Text, sides), cancellationToken) : ([], []);
            return new ReadDocument(file.Name, bytes, Hash(bytes), text, findings, facts);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (IReadOnlyList<ClauseFinding> Findings, IReadOnlyList<DocumentFact> Facts) Look(string text, ContractSides sides) =>
        (ClauseScanner.Default.Propose(text, sides), ContractHeader.Read(new ContractText(text), sides));

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
