using Dashboard.Domain.Spend;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Spend;

/// <summary>Finds or adds the streams of one source, in the caller's transaction.</summary>
internal sealed class UsageStreams(DashboardDbContext db, int sourceId)
{
    private const int LongestAccount = 300;
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public int SourceId => sourceId;

    public Task<int> OfAsync(UsageLine line, CancellationToken cancellationToken)
    {
        var account = line.BillingAccountId ?? "";
        return OfAsync(account.Length > LongestAccount ? account[..LongestAccount] : account, cancellationToken);
    }

    public async Task<int> OfAsync(string account, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(account, out var id))
        {
            return id;
        }

        var stream = await db.UsageStreams.SingleOrDefaultAsync(s => s.SourceId == sourceId && s.Account == account, cancellationToken);
        if (stream is null)
        {
            stream = db.UsageStreams.Add(new UsageStream { SourceId = sourceId, Account = account }).Entity;
            await db.SaveChangesAsync(cancellationToken);
        }

        return known[account] = stream.Id;
    }
}
