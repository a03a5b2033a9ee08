using Dashboard.Store.Access;
using Dashboard.Store.Imports;
using Dashboard.Store.Policy;
using Dashboard.Web.Shell;

namespace Dashboard.Web.Configuration;

/// <summary>The frame's state from the store: as of the newest usage, or today before there is any.</summary>
public static class StoredFrame
{
    private const string Currency = "USD";

    public static ReadFrameState Reader(StoreFacts facts, LockInPolicies policies, TimeProvider time) =>
        async cancellationToken =>
        {
            var read = await facts.ReadAsync(Actor.System("frame"), cancellationToken);
            var policy = await policies.CurrentAsync(Actor.System("frame"), cancellationToken);
            return new FrameState(read.UsageThrough ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), Currency, read.DemoLoaded)
            {
                Bands = policy.Bands,
            };
        };
}
