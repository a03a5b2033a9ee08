using Dashboard.Sources.Pulling;
using Dashboard.Testing;
using Dashboard.Testing.Providers;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Store.Tests.Sources;

/// <summary>Days are those of UTC: the leap day is one, and no clock that is put forward or back loses or doubles one.</summary>
public sealed class OddDaysTests
{
    [Theory]
    [InlineData("2024-02-20", "2024-04-10", "Leap day; clocks go forward on 10 March in America and 31 March in Europe")]
    [InlineData("2024-10-20", "2024-11-10", "Clocks go back on 27 October in Europe and 3 November in America")]
    [InlineData("2023-12-25", "2024-01-05", "New Year")]
    public async Task Run_WindowWithOddDays_HasEveryDayOnce(string from, string today, string why)
    {
        var (first, last) = (Day(from), Day(today));
        await using var store = await TestStore.CreateAsync();
        store.Time.Advance(new DateTimeOffset(last.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero) - store.Time.GetUtcNow());
        await using var proxy = await FakeLiteLlmProxy.StartAsync();
        var sources = new TestSources(store);
        var source = await sources.AddAsync(
            "litellm-proxy",
            (CommonSettings.Address, proxy.Address.ToString()),
            (CommonSettings.Secret, FakeLiteLlmProxy.Key),
            (CommonSettings.Start, from)
        );
        await sources.RunWellAsync(source);

        await using var db = store.Open();
        var days = await db
            .UsageFacts.GroupBy(f => f.Day)
            .Select(g => new { Day = g.Key, Cost = g.Sum(f => f.EffectiveCost) })
            .OrderBy(d => d.Day)
            .ToListAsync();
        Assert.Equal(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays), days.Select(d => d.Day));
        Assert.All(
            days,
            d =>
                Assert.True(
                    FakeLiteLlmProxy.ExpectedTotal(d.Day, d.Day.AddDays(1)) == decimal.Round(d.Cost ?? 0, 2),
                    $"{why}: {d.Day:yyyy-MM-dd} has {d.Cost}"
                )
        );
        var facts = await db.UsageFacts.AsNoTracking().ToListAsync();
        Assert.Equal(facts.Count, facts.DistinctBy(f => (f.LineId, f.Start, f.End)).Count());
        Assert.All(facts, f => Assert.Equal(TimeSpan.FromDays(1), f.End - f.Start));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
