using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Circuits;
using Dashboard.Benchmarks.Scale;
using Dashboard.Benchmarks.Sources;

// dotnet run -c Release --project tests/Dashboard.Benchmarks [-- rows | search]
// dotnet run -c Release --project tests/Dashboard.Benchmarks -- scale [FOLDER [PART OF A PAGE NAME]]
// dotnet run -c Release --project tests/Dashboard.Benchmarks -- circuits [FOLDER [PART OF AN ADDRESS]]
// dotnet run -c Release --project tests/Dashboard.Benchmarks -- sources [ingest [FACTS] | runs | lists FOLDER]
// dotnet run -c Release --project tests/Dashboard.Benchmarks -- kill [TIMES]
// Each figure is a ratio within one run, so that it means the same on a slow machine and on a fast one.
return args switch
{
    ["import-only", var connection, var file] => await ImportMemory.RunChildAsync(connection, file),
    ["scale"] => await ScaleReport.RunAsync(ScaleStore.DefaultFolder, only: null),
    ["scale", var folder] => await ScaleReport.RunAsync(folder, only: null),
    ["scale", var folder, var only] => await ScaleReport.RunAsync(folder, only),
    ["circuits"] => await CircuitReport.RunAsync(ScaleStore.DefaultFolder, only: null),
    ["circuits", var folder] => await CircuitReport.RunAsync(folder, only: null),
    ["circuits", var folder, var only] => await CircuitReport.RunAsync(folder, only),
    ["sources"] => await SourcesReport.RunAsync(part: null),
    ["sources", "lists", var folder] => await SourcesReport.RunAsync("lists", lists: folder),
    ["kill"] => await KillReport.RunAsync(10),
    ["kill", var times] when int.TryParse(times, out var kills) => await KillReport.RunAsync(kills),
    ["sources", var part] => await SourcesReport.RunAsync(part),
    ["sources", "ingest", var facts] when int.TryParse(facts, out var count) => await SourcesReport.RunAsync("ingest", count),
    [var rows] when int.TryParse(rows, out var count) => await Report.RunAsync(count),
    ["search"] => await SearchSpeed.RunAsync(),
    [] => await Report.RunAsync(1_000_000),
    _ => 2,
};
