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
