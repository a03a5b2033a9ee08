using Dashboard.Domain.Imports;
using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

internal sealed partial class Records<T>
{
    public IRecordBatches ToImport(Actor actor, Origin origin) => new Batches(this, actor, origin);

    /// <summary>Compares a file's rows with what is stored, a batch at a time, in the caller's transaction.</summary>
    private sealed class Batches(Records<T> records, Actor actor, Origin origin) : IRecordBatches
    {
        private readonly Dictionary<string, long> seen = new(StringComparer.OrdinalIgnoreCase);
        private readonly List<RecordFileRow> waiting = [];
        private readonly Register<T> register = records.Definition;
        private readonly DashboardDbContext db = records.Context;

        public long Added { get; private set; }
        public long Changed { get; private set; }
        public long Unchanged { get; private set; }

        public Task AddAsync(IReadOnlyList<RecordFileRow> rows, ProblemList problems, CancellationToken cancellationToken) =>
            MergeAsync(rows, problems, mayWait: true, cancellationToken);

        public async Task FinishAsync(ProblemList problems, CancellationToken cancellationToken)
        {
            // Each round stores what the round before made possible: a parent before its child.
            while (waiting.Count > 0)
            {
                var rows = waiting.ToList();
                waiting.Clear();
                foreach (var part in rows.Chunk(500))
                {
                    await MergeAsync(part, problems, mayWait: true, cancellationToken);
                }

                if (waiting.Count == rows.Count)
                {
                    waiting.Clear();
                    var circle = WaitingCircle.Of(rows.ConvertAll(r => (r, KeyOf(r).Key, Missing(r, register.Key).ToList())));
                    foreach (var (row, message) in circle)
                    {
                        var field = register.Typed.First(f => f.Info.Register == register.Key).Info.Key;
                        problems.Reject(new ReadProblem(row.Number, field, row.Values.GetValueOrDefault(field) ?? "", message));
                    }

                    foreach (var part in rows.Where(r => !circle.ContainsKey(r)).Chunk(500))
                    {
                        await MergeAsync(part, problems, mayWait: false, cancellationToken);
                    }
                }
            }
        }

        private async Task MergeAsync(
            IReadOnlyList<RecordFileRow> rows,
            ProblemList problems,
            bool mayWait,
            CancellationToken cancellationToken
        )
        {
            await records.LoadNamesAsync(rows.Select(r => r.Values), cancellationToken);
            if (mayWait)
            {
                waiting.AddRange(rows.Where(r => NamesMissing(r)));
                rows = [.. rows.Where(r => !NamesMissing(r))];
            }

            var keyed = rows.Select(r => (Row: r, Named: KeyOf(r)))
                .Where(r => IsFirst(r.Row, r.Named.Key, problems))
                .Select(r => (r.Row, r.Named.Key, r.Named.Words))
                .ToList();
            var keys = keyed.ConvertAll(r => r.Key);
            var same = db.Set<T>().IgnoreQueryFilters().Where(r => keys.Contains(r.Key));
            var stored = await register
                .Visible(same, actor)
                .ToDictionaryAsync(r => r.Key, StringComparer.OrdinalIgnoreCase, cancellationToken);
            var taken = ReferenceEquals(register.Visible(same, actor), same)
                ? []
                : await same.Select(r => r.Key).ToHashSetAsync(StringComparer.OrdinalIgnoreCase, cancellationToken);
            await records.LoadNamesAsync([.. stored.Values], cancellationToken);
            var good = new List<(RecordFileRow Row, T Record)>();
            foreach (var (row, key, words) in keyed)
            {
                var known = stored.GetValueOrDefault(key);
                if (known is null ? taken.Contains(key) : words is not null && !IsSame(known, words))
                {
                    problems.Reject(new ReadProblem(row.Number, RegisterFile.KeyColumn, key, Taken(known)));
                    continue;
                }

                var record = known ?? new T { Key = key, Origin = origin };
                var errors = records.Write(record, row.Values);
                errors.AddRange(records.Validate(record).Where(f => !errors.Exists(e => e.Field == f.Field)));
                if (errors.Count > 0)
                {
                    Reject(row, record, errors, problems);
                    continue;
                }

                record.DeletedAt = null;
                good.Add((row, record));
            }

            await StoreAsync(good, problems, cancellationToken);
        }

        private async Task StoreAsync(List<(RecordFileRow Row, T Record)> good, ProblemList problems, CancellationToken cancellationToken)
        {
            var errors = new RecordErrors<T>();
            await register.CheckAsync(db, good.ConvertAll(g => g.Record), errors, cancellationToken);
            foreach (var (row, record) in good.Where(g => errors.Of(g.Record).Count > 0))
            {
                Reject(row, record, errors.Of(record), problems);
            }

            db.AddRange(good.Where(g => g.Record.Id == 0 && errors.Of(g.Record).Count == 0).Select(g => g.Record));
            db.ChangeTracker.DetectChanges();
            var states = db.ChangeTracker.Entries<T>().ToLookup(e => e.State, e => e.Entity);
            var changed = states[EntityState.Added].Concat(states[EntityState.Modified]).ToList();
            Added += states[EntityState.Added].Count();
            Changed += states[EntityState.Modified].Count();
            Unchanged += good.Count(g => errors.Of(g.Record).Count == 0) - changed.Count;
            await db.SaveChangesAsync(cancellationToken);
            if (changed.Count > 0)
            {
                await register.FollowAsync(db, actor, changed, cancellationToken);
            }

            db.ChangeTracker.Clear();
        }

        private bool NamesMissing(RecordFileRow row) => register.Typed.Any(f => Missing(row, f).Any());

        private IEnumerable<string> Missing(RecordFileRow row, string other) =>
            register.Typed.Where(f => f.Info.Register == other).SelectMany(f => Missing(row, f));

        private IEnumerable<string> Missing(RecordFileRow row, RegisterField<T> field) =>
            field.Info.Register is not { } other
                ? []
                : FieldText
                    .Split(row.Values.GetValueOrDefault(field.Info.Key) ?? "")
                    .Where(text => records.names.Find(other, text) is null);

        /// <summary>The given key, or one made of the row's words; those tell whether a stored record of that key is the same.</summary>
        private (string Key, string? Words) KeyOf(RecordFileRow row)
        {
            if (
                row.Values.GetValueOrDefault(RegisterFile.KeyColumn)?.Trim() is { Length: > 0 } given
                && register.ReadKey(given) is { Length: > 0 } key
            )
            {
                return (key, null);
            }

            var record = new T { Key = "" };
            records.Write(record, row.Values);
            var words = register.KeyOf(record, records.names);
            return (register.ToKey(words), words);
        }

        private bool IsSame(T known, string words) =>
            words.Equals(register.KeyOf(known, records.names), StringComparison.OrdinalIgnoreCase);

        private string Taken(T? known) =>
            known is null
                ? "This key is taken: put another one into the column “key”."
                : $"“{register.Title(known, records.names)}” has this key already: put it into the column “key” to change that one, or another key to add this one.";

        private bool IsFirst(RecordFileRow row, string key, ProblemList problems)
        {
            if (key.Length > register.LongestKey)
            {
                problems.Reject(
                    new ReadProblem(
                        row.Number,
                        RegisterFile.KeyColumn,
                        key,
                        $"The key has more than {register.LongestKey} characters: shorten it."
                    )
                );
                return false;
            }

            if (seen.TryAdd(key, row.Number))
            {
                return true;
            }

            problems.Reject(
                new ReadProblem(
                    row.Number,
                    RegisterFile.KeyColumn,
                    key,
                    $"The file has this {register.Singular} twice: it is in row {seen[key]} already. Keep one of them."
                )
            );
            return false;
        }

        private void Reject(RecordFileRow row, T record, IReadOnlyList<FieldError> errors, ProblemList problems)
        {
            problems.RejectRow(
                errors.Select(e => new ReadProblem(row.Number, e.Field, row.Values.GetValueOrDefault(e.Field) ?? "", e.Message))
            );
            if (record.Id != 0)
            {
                db.Entry(record).CurrentValues.SetValues(db.Entry(record).OriginalValues);
                db.Entry(record).State = EntityState.Detached;
            }
        }
    }

    private Register<T> Definition => register;
    private DashboardDbContext Context => db;
}
