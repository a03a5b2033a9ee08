using Dashboard.Benchmarks;

// dotnet run -c Release --project tests/Dashboard.Benchmarks [-- rows | search]
// Each figure is a ratio within one run, so that it means the same on a slow machine and on a fast one.
return args switch
{
    ["import-only", var connection, var file] => await ImportMemory.RunChildAsync(connection, file),
    [var rows] when int.TryParse(rows, out var count) => await Report.RunAsync(count),
    ["search"] => await SearchSpeed.RunAsync(),
    [] => await Report.RunAsync(1_000_000),
    _ => 2,
};
