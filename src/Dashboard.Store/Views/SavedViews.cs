using Dashboard.Store.Access;
using Dashboard.Store.Registers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Views;

/// <summary>The lists that people keep under a name. Everyone may keep their own; only who saved a view changes it.</summary>
public sealed class SavedViews(StoreContexts contexts, RegisterCatalog registers)
{
    public const int LongestName = 120;
    private const string Subject = "saved view";
    private const string Gone = "This view was removed meanwhile.";

    /// <summary>The person's own and those that others share, by name.</summary>
    /// <param name="path">Only of this list, such as "/contracts"; null for all.</param>
    public async Task<IReadOnlyList<SavedViewRow>> ListAsync(Actor actor, string? path, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        return await List(db, actor.Name, path).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the page is a list that can be saved.</summary>
    public bool IsList(string path) => SavedViewAddress.IsList(path, registers);

    public async Task<SaveResult> SaveAsync(Actor actor, string name, string address, bool isShared, CancellationToken cancellationToken)
    {
        actor.Demand(Permission.ReadRegister);
        name = name.Trim();
        await using var db = contexts.For(actor);
        List<FieldError> errors = [.. await NameErrorsAsync(db, actor, id: null, name, address, cancellationToken)];
        if (SavedViewAddress.Problem(address, registers) is { } problem)
        {
            errors.Add(new FieldError(nameof(SavedView.Address), problem));
        }

        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        var view = new SavedView
        {
            Name = name,
            Address = address,
            Owner = actor.Name,
            IsShared = isShared,
            SavedAt = db.Now,
        };
        db.SavedViews.Add(view);
        db.Record("added", Subject, name, after: Words(view));
        await db.SaveChangesAsync(cancellationToken);
        return SaveResult.Saved(view.Id);
    }

    public Task<SaveResult> RenameAsync(Actor actor, int id, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            "renamed",
            async (db, view) =>
            {
                var errors = await NameErrorsAsync(db, actor, id, name.Trim(), view.Address, cancellationToken);
                view.Name = errors.Count == 0 ? name.Trim() : view.Name;
                return errors;
            },
            cancellationToken
        );

    /// <summary>Lets others find it, or no longer.</summary>
    public Task<SaveResult> ShareAsync(Actor actor, int id, bool isShared, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            isShared ? "shared" : "no longer shared",
            (_, view) =>
            {
                view.IsShared = isShared;
                return Task.FromResult<IReadOnlyList<FieldError>>([]);
            },
            cancellationToken
        );

    /// <summary>Saving it again with the same name, address and sharing takes this back.</summary>
    public Task<SaveResult> RemoveAsync(Actor actor, int id, CancellationToken cancellationToken) =>
        ChangeAsync(
            actor,
            id,
            "removed",
            (db, view) =>
            {
                db.SavedViews.Remove(view);
                return Task.FromResult<IReadOnlyList<FieldError>>([]);
            },
            cancellationToken
        );

    internal static IQueryable<SavedViewRow> List(DashboardDbContext db, string person, string? path)
    {
        var views = db.SavedViews.AsNoTracking().Where(v => v.Owner == person || v.IsShared);
        if (path is not null)
        {
            var withQuery = path + "?";
            views = views.Where(v => v.Address == path || v.Address.StartsWith(withQuery));
        }

        return views
            .OrderBy(v => v.Name)
            .ThenBy(v => v.Id)
            .Select(v => new SavedViewRow(v.Id, v.Name, v.Address, v.Owner, v.IsShared, v.Owner == person, v.SavedAt));
    }

    private async Task<SaveResult> ChangeAsync(
        Actor actor,
        int id,
        string act,
        Func<DashboardDbContext, SavedView, Task<IReadOnlyList<FieldError>>> change,
        CancellationToken cancellationToken
    )
    {
        actor.Demand(Permission.ReadRegister);
        await using var db = contexts.For(actor);
        var view = await db.SavedViews.SingleOrDefaultAsync(v => v.Id == id && (v.Owner == actor.Name || v.IsShared), cancellationToken);
        if (view is null)
        {
            return SaveResult.NotFound(Gone);
        }

        if (view.Owner != actor.Name)
        {
            return SaveResult.Invalid(new FieldError("", $"“{view.Name}” is {view.Owner}’s view. Save a view of your own instead."));
        }

        var before = Words(view);
        var key = view.Name;
        var errors = await change(db, view);
        if (errors.Count > 0)
        {
            return SaveResult.Invalid(errors);
        }

        db.Record(act, Subject, key, db.Entry(view).State == EntityState.Deleted ? null : Words(view), before);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SaveResult.NotFound(Gone);
        }

        return SaveResult.Saved(id);
    }

    // Two views of one list under one name could not be told apart.
    private static async Task<IReadOnlyList<FieldError>> NameErrorsAsync(
        DashboardDbContext db,
        Actor actor,
        int? id,
        string name,
        string address,
        CancellationToken cancellationToken
    )
    {
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            return [new FieldError(nameof(SavedView.Name), $"Give the view a name of 1 to {LongestName} characters on one line.")];
        }

        var list = SavedViewAddress.PathOf(address);
        var own = await db
            .SavedViews.AsNoTracking()
            .Where(v => v.Owner == actor.Name && v.Id != id && v.Name.ToLower() == name.ToLower())
            .Select(v => v.Address)
            .ToListAsync(cancellationToken);
        return own.Exists(a => SavedViewAddress.PathOf(a) == list)
            ? [new FieldError(nameof(SavedView.Name), $"You have a view “{name}” of this list already. Choose another name.")]
            : [];
    }

    private static string Words(SavedView view) =>
        System.Text.Json.JsonSerializer.Serialize(
            new
            {
                view.Name,
                view.Address,
                view.IsShared,
            }
        );
}
