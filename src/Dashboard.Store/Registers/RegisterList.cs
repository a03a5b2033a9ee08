using System.Runtime.CompilerServices;
using Dashboard.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <summary>A register's records: a page of them, all of them, or the few whose names begin with what someone types.</summary>
public sealed class RegisterList(StoreContexts contexts)
{
    private const int SuggestionCount = 20;

    public async Task<PageOf<RecordRow>> ReadAsync(
        Actor actor,
        Register register,
        RegisterFilter filter,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        return await register.On(db).PageAsync(actor, filter, cancellationToken);
    }

    /// <summary>Every record of the filter, whatever its page.</summary>
    public async IAsyncEnumerable<RecordRow> StreamAsync(
        Actor actor,
        Register register,
        RegisterFilter filter,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        await foreach (var row in register.On(db).StreamAsync(actor, filter, cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>How many records each register has, for those that the actor may read.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountsAsync(
        Actor actor,
        IReadOnlyList<Register> registers,
        CancellationToken cancellationToken
    )
    {
        await using var db = contexts.For(actor);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var register in registers.Where(r => actor.May(r.Read)))
        {
            counts[register.Key] = await register.On(db).CountAsync(actor, new RegisterFilter(), cancellationToken);
        }

        return counts;
    }

    /// <summary>All that a reference may name, by name, while they are few enough to choose from.</summary>
    public async Task<RecordOptions> OptionsAsync(Actor actor, Register register, CancellationToken cancellationToken)
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        var first = await new RecordNames(db).FirstAsync(register.Key, RecordOptions.Most + 1, cancellationToken);
        return first.Count > RecordOptions.Most
            ? new RecordOptions([], IsComplete: false)
            : new RecordOptions([.. first.Select(r => new RecordOption(r.Key, r.Name))], IsComplete: true);
    }

    /// <summary>Keys and names for what a person typed: a key, or a name. What nobody is called is left out.</summary>
    public async Task<IReadOnlyDictionary<string, RecordOption>> NamesAsync(
        Actor actor,
        Register register,
        IReadOnlyCollection<string> texts,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(register.Read);
        await using var db = contexts.For(actor);
        var names = new RecordNames(db);
        await names.LoadTextsAsync(register.Key, texts, cancellationToken);
        var found = new Dictionary<string, RecordOption>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (names.Find(register.Key, text) is { } record)
            {
                found[text] = new RecordOption(record.Key, record.Name);
            }
        }

        return found;
    }

    /// <summary>Records that a reference may name, at most twenty: those whose name or key has the text in it.</summary>
    public async Task<IReadOnlyList<RecordRow>> SuggestAsync(
        Actor actor,
        Register register,
        string text,
        CancellationToken cancellationToken
    ) =>
        (
            await ReadAsync(
                actor,
                register,
                new RegisterFilter { Search = text, Page = new PageRequest(1, SuggestionCount) },
                cancellationToken
            )
        ).Items;
}

/// <summary>A record that a reference may name.</summary>
public sealed record RecordOption(string Key, string Name);

/// <param name="IsComplete">False when there are too many to list: then nothing is listed.</param>
public sealed record RecordOptions(IReadOnlyList<RecordOption> Items, bool IsComplete)
{
    public const int Most = 200;
}
