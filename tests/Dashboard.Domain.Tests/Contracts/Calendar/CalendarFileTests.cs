using System.Text;
using Dashboard.Domain.Contracts.Calendar;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Contracts.Calendar;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);
    private static readonly CalendarDay Day = new("notice-7@dashboard", new DateOnly(2026, 12, 31), "Notice", "", null, null);

    [Fact]
    public void Write_OneDay_IsAnAllDayEventThatEndsTheNextDay()
    {
        var file = CalendarFile.Write(
            "Contracts",
            [Day with { LeadDays = 30, Address = new Uri("https://host.example/contracts/7") }],
            Stamp
        );

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20261120T093000Z\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n", file, StringComparison.Ordinal);
        Assert.Contains("URL:https://host.example/contracts/7\r\n", file, StringComparison.Ordinal);
        Assert.Contains("TRIGGER:-P30D\r\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Escape_SeparatorsBreaksAndControls_AreText() =>
        Assert.Equal("a\\, b\\; c\\\\d\\ne f", CalendarFile.Escape("a, b; c\\d\r\ne\tf\0"));

    [Fact]
    public void Write_TitleWithABreak_AddsNoLineOfItsOwn()
    {
        var file = CalendarFile.Write("C", [Day with { Title = "x\r\nATTACH:https://elsewhere.example" }], Stamp);

        Assert.DoesNotContain("\nATTACH", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyText_FoldsWithin75OctetsAndUnfoldsToTheSame() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
                (title, text) =>
                {
                    // Halves of surrogate pairs cannot be written in UTF-8 at all.
                    var (clean, body) = (Whole(title.Get), Whole(text.Get + text.Get + text.Get + " äöü 漢字 👍"));
                    var file = CalendarFile.Write("C", [Day with { Title = clean, Text = body }], Stamp);
                    var lines = file.Split("\r\n");
                    var unfolded = file.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
                    return Array.TrueForAll(lines, l => Encoding.UTF8.GetByteCount(l) <= CalendarFile.LongestLine)
                        && unfolded.Contains($"SUMMARY:{CalendarFile.Escape(clean)}")
                        && unfolded.Contains($"DESCRIPTION:{CalendarFile.Escape(body)}");
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Whole(string text) => string.Concat(text.EnumerateRunes().Select(r => r.ToString()));
}
