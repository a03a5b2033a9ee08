using Dashboard.Domain.Imports;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Pricing;

/// <summary>The price lists that the nightly job pulls: kept by people, pulled by the job or by hand.</summary>
public sealed class PriceListSources(StoreContexts contexts, ImportPrices import, PriceListDownload download, TimeProvider time)
{
    public async Task<IReadOnlyList<PriceListSource>> ListAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await db.PriceListSources.AsNoTracking().OrderBy(s => s.Name).ToListAsync(cancellationToken);
    }

    public async Task<SaveResult> SaveAsync(Actor actor, PriceListSource edit, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        var errors = Validate(edit);
        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        await using var db = contexts.For(actor);
        if (await db.PriceListSources.AnyAsync(s => s.Name == edit.Name && s.Id != edit.Id, cancellationToken))
        {
            return SaveResult.Invalid(new FieldError(nameof(edit.Name), $"There is a source “{edit.Name}” already. Choose another name."));
        }

        var stored = edit.Id == 0 ? null : await db.PriceListSources.SingleOrDefaultAsync(s => s.Id == edit.Id, cancellationToken);
        if (edit.Id != 0 && stored is null)
        {
            return SaveResult.NotFound("This source was removed meanwhile. Reload the list.");
        }

        if (stored is not null && stored.Version != edit.Version)
        {
            return SaveResult.Conflict("Someone else changed this source meanwhile. Reload to see their version, then edit again.");
        }

        stored ??= db.PriceListSources.Add(new PriceListSource { Name = edit.Name, Location = edit.Location }).Entity;
        (stored.Name, stored.Location, stored.Enabled) = (edit.Name.Trim(), edit.Location.Trim(), edit.Enabled);
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(stored.Id);
    }

    public async Task<SaveResult> RemoveAsync(Actor actor, int id, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.RunJobs);
        await using var db = contexts.For(actor);
        var source = await db.PriceListSources.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        if (source is null)
        {
            return SaveResult.NotFound("This source was removed already.");
        }

        db.PriceListSources.Remove(source);
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(id);
    }

    /// <summary>Pulls every enabled source; one that fails does not keep the others. Throws at the end when any failed.</summary>
    /// <returns>One sentence for the job's history.</returns>
    public async Task<string> PullAllAsync(Actor actor, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ImportPrices);
        var sources = (await ListAsync(actor, cancellationToken)).Where(s => s.Enabled).ToList();
        if (sources.Count == 0)
        {
            return "No price list is set up; add one on the jobs page.";
        }

        var outcomes = new List<string>();
        var failures = 0;
        foreach (var source in sources)
        {
            var (ok, outcome) = await PullAsync(actor, source, cancellationToken);
            failures += ok ? 0 : 1;
            outcomes.Add($"{source.Name}: {outcome}");
        }

        var message = string.Join(" · ", outcomes);
        return failures == 0 ? message : throw new InvalidOperationException(message);
    }

    private async Task<(bool Ok, string Outcome)> PullAsync(Actor actor, PriceListSource source, CancellationToken cancellationToken)
    {
        bool ok;
        string outcome;
        try
        {
            using var file = await download.FetchAsync(source.Location, cancellationToken);
            var result = await import.RunAsync(actor, file.File, new PriceImportOptions { AllowRejects = true }, null, cancellationToken);
            (ok, outcome) = (result.IsCompleted, result.IsCompleted ? result.CountsLine : result.Message);
        }
        catch (UnreadableFileException e)
        {
            (ok, outcome) = (false, e.Message);
        }

        await using var db = contexts.For(actor);
        var now = time.GetUtcNow();
        var text = outcome.Length > 1000 ? outcome[..1000] : outcome;
        await db
            .PriceListSources.Where(s => s.Id == source.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastPulledAt, now).SetProperty(x => x.LastOutcome, text), cancellationToken);
        return (ok, outcome);
    }

    private static List<FieldError> Validate(PriceListSource edit)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(edit.Name) || edit.Name.Length > 200)
        {
            errors.Add(new FieldError(nameof(edit.Name), "Give the source a name of 1 to 200 characters."));
        }

        if (PriceListDownload.Problem(edit.Location) is { } problem)
        {
            errors.Add(new FieldError(nameof(edit.Location), problem));
        }

        return errors;
    }
}
