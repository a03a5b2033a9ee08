using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Registers;

/// <param name="Name">What people call it.</param>
internal sealed record NamedRecord(int Id, string Key, string Name);

/// <summary>Keys and names of records that others refer to, fetched as they are needed: a set at a time, never one by one.</summary>
internal sealed class RecordNames(DashboardDbContext db)
{
    public const string Vendors = "vendors";
    public const string Models = "models";
    public const string Contracts = "contracts";
    public const string Applications = "applications";

    private readonly Dictionary<(string Register, int Id), NamedRecord> byId = [];
    private readonly Dictionary<(string Register, string Key), NamedRecord> byText = [];

    public NamedRecord? Find(string register, int id) => byId.GetValueOrDefault((register, id));

    /// <summary>By key, or by name where a name is all that the file has.</summary>
    public NamedRecord? Find(string register, string text) => byText.GetValueOrDefault((register, text.ToLowerInvariant()));

    public async Task LoadIdsAsync(string register, IEnumerable<int> ids, CancellationToken cancellationToken)
    {
        foreach (var part in ids.Where(id => !byId.ContainsKey((register, id))).Distinct().Chunk(1_000))
        {
            Keep(register, await All(register).Where(r => part.Contains(r.Id)).ToListAsync(cancellationToken));
        }
    }

    public async Task LoadTextsAsync(string register, IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        foreach (
            var part in texts
                .Select(t => t.Trim().ToLowerInvariant())
                .Where(t => t.Length > 0 && !byText.ContainsKey((register, t)))
                .Distinct()
                .Chunk(1_000)
        )
        {
            Keep(
                register,
                await All(register)
                    .Where(r => part.Contains(r.Key.ToLower()) || part.Contains(r.Name.ToLower()))
                    .OrderBy(r => r.Id)
                    .ToListAsync(cancellationToken)
            );
        }
    }

    // What it is called must not be filtered away: a record may refer to one that was removed meanwhile.
    private IQueryable<Named> All(string register) =>
        register switch
        {
            Vendors => db.Vendors.Select(v => new Named
            {
                Id = v.Id,
                Key = v.Key,
                Name = v.Name,
            }),
            Models => db.Models.Select(m => new Named
            {
                Id = m.Id,
                Key = m.Key,
                Name = m.Name,
            }),
            Contracts => db.ReadableContracts.Select(c => new Named
            {
                Id = c.Id,
                Key = c.Key,
                Name = c.Title,
            }),
            Applications => db.Applications.Select(a => new Named
            {
                Id = a.Id,
                Key = a.Key,
                Name = a.Name,
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(register), register, "Nothing refers to this register."),
        };

    // A key goes before a name that is spelt like it.
    private void Keep(string register, List<Named> records)
    {
        foreach (var record in records)
        {
            var named = byId[(register, record.Id)] = new NamedRecord(record.Id, record.Key, record.Name);
            byText.TryAdd((register, named.Name.ToLowerInvariant()), named);
        }

        foreach (var record in records)
        {
            byText[(register, record.Key.ToLowerInvariant())] = byId[(register, record.Id)];
        }
    }

    private sealed class Named
    {
        public int Id { get; init; }
        public required string Key { get; init; }
        public required string Name { get; init; }
    }
}
