using System.Net;
using Dashboard.Store.Access;
using Dashboard.Store.Contracts;
using Dashboard.Store.Contracts.Calendar;
using Dashboard.Web.Contracts.Calendar;

namespace Dashboard.Web.Tests.Contracts.Calendar;

public sealed class CalendarEndpointTests : IAsyncLifetime
{
    private TestApp app = null!;

    public async Task InitializeAsync() => app = await TestApp.StartAsync();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Get_PrivateAddressWithoutSignIn_IsACalendarThatOnlyTheReaderMayKeep()
    {
        var secret = await MakeAsync();
        using var program = app.Browser();

        using var answer = await program.GetAsync($"/calendar/{secret}.ics");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.Private);
        var file = await answer.Content.ReadAsStringAsync();
        Assert.Contains("SUMMARY:Yearly report: Agreement\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20200101\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/calendar/nobody-made-this.ics")]
    [InlineData("/calendar/a-secret-that-is-much-longer-than-any-secret-that-was-ever-made-here.ics")]
    public async Task Get_UnknownAddress_IsNotFound(string address)
    {
        using var program = app.Browser();
        using var answer = await program.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AddressTakenBack_IsNotFound()
    {
        var secret = await MakeAsync();
        var feeds = app.Store.Get<CalendarFeeds>();
        var owner = new Actor("Executive (persona)", [Roles.Executive]);
        foreach (var feed in await feeds.ListAsync(owner, CancellationToken.None))
        {
            await feeds.RevokeAsync(owner, feed.Id, CancellationToken.None);
        }

        using var program = app.Browser();
        using var answer = await program.GetAsync($"/calendar/{secret}.ics");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_TooOften_IsRefused()
    {
        using var program = app.Browser();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= CalendarEndpoint.ReadingsPerMinute; i++)
        {
            using var answer = await program.GetAsync("/calendar/nobody-made-this.ics");
            answers.Add(answer.StatusCode);
        }

        // Two windows of a minute may lie in the loop on a slow machine; within one of them the limit is met.
        Assert.Equal(HttpStatusCode.NotFound, answers[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
    }

    private async Task<string> MakeAsync()
    {
        await using var db = app.Store.Open();
        var contract = new Contract { Key = "agreement", Title = "Agreement" };
        db.Obligations.Add(
            new Obligation
            {
                Key = "report",
                Title = "Yearly report",
                Contract = contract,
                DueOn = new DateOnly(2020, 1, 1),
                DoneOn = null,
            }
        );
        await db.SaveChangesAsync();
        var (result, secret) = await app
            .Store.Get<CalendarFeeds>()
            .MakeAsync(new Actor("Executive (persona)", [Roles.Executive]), "Phone", CancellationToken.None);
        Assert.True(result.IsSaved);
        return secret!;
    }
}
