using System.Text;
using Dashboard.Sources.Tables;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Registers;
using Dashboard.Testing;

namespace Dashboard.Store.Tests.Registers;

/// <summary>Registers as files and back, as the pages and the command line do it.</summary>
internal sealed class RegisterTables(TestStore store)
{
    public Actor Everyone { get; } = new("Everyone", Roles.All);

    public Register Register(string key) => store.Get<RegisterCatalog>().Find(key)!;

    public async Task<List<RecordRow>> RowsAsync(string register, Actor? actor = null, bool removed = false)
    {
        var rows = new List<RecordRow>();
        var filter = new RegisterFilter { Removed = removed };
        var stream = store.Get<RegisterList>().StreamAsync(actor ?? Everyone, Register(register), filter, CancellationToken.None);
        await foreach (var row in stream)
        {
            rows.Add(row);
        }

        return rows;
    }

    public async Task<ImportFile> ExportAsync(string register, string format, Actor? actor = null)
    {
        var columns = RegisterFile.ColumnsOf(Register(register)).Select(c => c.Key).ToList();
        var rows = (await RowsAsync(register, actor)).Select(RegisterFile.CellsOf).ToList();
        return format == "csv" ? Csv(register, [columns, .. rows]) : await XlsxAsync(register, columns, rows);
    }

    /// <param name="lines">The header first; cells as people would type them.</param>
    public static ImportFile Csv(string register, params IEnumerable<IEnumerable<string>> lines) =>
        ImportFile.FromBytes(
            $"{register}.csv",
            Encoding.UTF8.GetBytes(
                string.Concat(
                    lines.Select(cells => Dashboard.Sources.Tables.Csv.Line(cells.Select(c => Dashboard.Sources.Tables.Csv.Cell(c))))
                )
            )
        );

    /// <param name="text">The file as it is.</param>
    public static ImportFile Text(string register, string text) => ImportFile.FromBytes($"{register}.csv", Encoding.UTF8.GetBytes(text));

    public Task<ImportOutcome> ImportAsync(string register, ImportFile file, bool allowRejects = false, Actor? actor = null) =>
        store
            .Get<ImportRegister>()
            .RunAsync(
                actor ?? Everyone,
                Register(register),
                file,
                new RegisterImportOptions { AllowRejects = allowRejects, ComputeScores = false },
                null,
                CancellationToken.None
            );

    public Task<RegisterPreview> PreviewAsync(string register, ImportFile file) =>
        store.Get<ImportRegister>().PreviewAsync(Everyone, Register(register), file, null, null, CancellationToken.None);

    /// <param name="values">Of a field that is there twice, the last one counts.</param>
    public Task<RecordResult> SaveAsync(string register, int? id, int version, params (string Field, string Text)[] values) =>
        store
            .Get<EditRecord>()
            .SaveAsync(
                Everyone,
                Register(register),
                id,
                version,
                values.GroupBy(v => v.Field).ToDictionary(g => g.Key, g => g.Last().Text, StringComparer.Ordinal),
                CancellationToken.None
            );

    private static async Task<ImportFile> XlsxAsync(string register, List<string> columns, List<IReadOnlyList<string>> rows)
    {
        using var file = new MemoryStream();
        await using (var workbook = XlsxWriter.Create(file, register, columns))
        {
            foreach (var row in rows)
            {
                await workbook.WriteRowAsync([.. row.Select(XlsxCell.Text)], CancellationToken.None);
            }

            await workbook.FinishAsync(CancellationToken.None);
        }

        return ImportFile.FromBytes($"{register}.xlsx", file.ToArray());
    }
}
