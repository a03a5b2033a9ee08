using Dashboard.Sources.Catalogue;

namespace Dashboard.Sources.Demo;

/// <summary>
/// A register of the demo company as CSV under the field keys of the register's own import; several values in a cell are separated by ";".
/// Columns that the register does not know, such as the file of a contract, are the demo's own.
/// </summary>
/// <param name="Register">Which register it fills, for example "contracts".</param>
/// <param name="Open">A new readable stream from the start; the caller disposes it.</param>
public sealed record DemoRegisterFile(string Register, string FileName, Func<Stream> Open)
{
    /// <summary>In an order in which every reference points to a register before it.</summary>
    internal static IReadOnlyList<DemoRegisterFile> All { get; } =
    [
        .. new[]
        {
            "vendor-facts",
            "contracts",
            "amendments",
            "commitments",
            "obligations",
            "rate-cards",
            "applications",
            "alternatives",
            "exit-plans",
            "switching-costs",
            "events",
        }.Select(register => new DemoRegisterFile(
            register,
            $"kestrowyn-{register}.csv",
            () => EmbeddedTable.Open($"Demo.Data.{register}.csv")
        )),
    ];
}
