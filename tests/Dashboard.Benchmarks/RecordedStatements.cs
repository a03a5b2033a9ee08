using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dashboard.Benchmarks;

/// <summary>A statement with the values of its parameters.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);

/// <summary>What a piece of work sends to the database, by EF's own diagnostics.</summary>
internal sealed class RecordedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly List<Statement> statements = [];
    private IDisposable? subscription;

    public static async Task<IReadOnlyList<Statement>> OfAsync(Func<Task> work)
    {
        var recorder = new RecordedStatements();
        using (DiagnosticListener.AllListeners.Subscribe(recorder))
        {
            await work();
        }

        recorder.subscription?.Dispose();
        return [.. recorder.statements];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            subscription = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
        {
            statements.Add(
                new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))])
            );
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }
}
