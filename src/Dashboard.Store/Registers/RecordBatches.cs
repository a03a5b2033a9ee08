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
                    foreach (var part in rows.Chunk(500))
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

            var keyed = rows.Select(r => (Row: r, Key: KeyOf(r))).Where(r => IsFirst(r.Row, r.Key, problems)).ToList();
            var keys = keyed.ConvertAll(r => r.Key);
            var stored = await register
                .Visible(db.Set<T>().IgnoreQueryFilters(), actor)
                .Where(r => keys.Contains(r.Key))
                .ToDictionaryAsync(r => r.Key, StringComparer.OrdinalIgnoreCase, cancellationToken);
            await records.LoadNamesAsync([.. stored.Values], cancellationToken);
            var good = new List<(RecordFileRow Row, T Record)>();
            foreach (var (row, key) in keyed)
            {
                var record = stored.GetValueOrDefault(key) ?? new T { Key = key, Origin = origin };
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

        private bool NamesMissing(RecordFileRow row) =>
            register.Typed.Any(f =>
                f.Info.Register is { } other
                && FieldText.Split(row.Values.GetValueOrDefault(f.Info.Key) ?? "").Any(text => records.names.Find(other, text) is null)
            );

        private string KeyOf(RecordFileRow row)
        {
            if (row.Values.GetValueOrDefault(RegisterFile.KeyColumn) is { Length: > 0 } given)
            {
                return given.Trim();
            }

            var record = new T { Key = "" };
            records.Write(record, row.Values);
            return RecordKeys.Of(register.KeyOf(record, records.names));
        }

        private bool IsFirst(RecordFileRow row, string key, ProblemList problems)
        {
            if (key.Length > 160)
            {
                problems.Reject(
                    new ReadProblem(row.Number, RegisterFile.KeyColumn, key, "The key has more than 160 characters: shorten it.")
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
