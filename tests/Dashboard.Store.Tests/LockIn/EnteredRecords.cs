using Dashboard.Domain.LockIn;
using Dashboard.Store.Access;
using Dashboard.Store.LockIn;
using Dashboard.Store.Registers;
using Dashboard.Testing;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.LockIn;

/// <summary>Types records into registers as a person would, and reads what the scores make of them.</summary>
internal sealed class EnteredRecords(TestStore store)
{
    private readonly Actor everyRole = new("Tester of every role", Roles.All);

    /// <summary>A new record; answers its id.</summary>
    public async Task<int> EnterAsync(string register, params (string Field, string Value)[] values) =>
        await SaveAsync(register, null, 0, values);

    public async Task ChangeAsync(string register, int id, params (string Field, string Value)[] values) =>
        await SaveAsync(register, id, await VersionAsync(register, id), values);

    public async Task RemoveAsync(string register, int id)
    {
        var result = await store
            .Get<EditRecord>()
            .RemoveAsync(everyRole, Of(register), id, await VersionAsync(register, id), CancellationToken.None);
        Assert.True(result.IsSaved, string.Join(" ", result.Result.Errors));
    }

    public async Task<LockInScore> ScoreAsync(string vendor)
    {
        await store.Get<ComputeScores>().RunAsync(store.Administrator, "test", CancellationToken.None);
        return (await store.Get<ScoreList>().ReadAsync(store.Executive, vendor, CancellationToken.None)).Single().Score;
    }

    public async Task<FactorScore> FactorAsync(string vendor, FactorId factor) => (await ScoreAsync(vendor)).Factor(factor);

    private Register Of(string register) => store.Get<RegisterCatalog>().Find(register)!;

    private async Task<int> SaveAsync(string register, int? id, int version, (string Field, string Value)[] values)
    {
        var result = await store
            .Get<EditRecord>()
            .SaveAsync(everyRole, Of(register), id, version, values.ToDictionary(v => v.Field, v => v.Value), CancellationToken.None);
        Assert.True(result.IsSaved, string.Join(" ", result.Result.Errors));
        return result.Result.Id!.Value;
    }

    private async Task<int> VersionAsync(string register, int id) =>
        (await store.Get<RecordPage>().ReadAsync(everyRole, Of(register), id, CancellationToken.None))!.Version;
}
