namespace Dashboard.Sources.Demo.Usage;

/// <summary>How many tokens a workload uses on a day. Whole numbers only: the same everywhere.</summary>
internal static class DemoVolume
{
    /// <summary>Input tokens, always a multiple of 1,000; 0 outside the workload's time.</summary>
    public static long InputTokens(DemoWorkload workload, DateOnly day)
    {
        if (day < workload.From || day > workload.To)
        {
            return 0;
        }

        var thousands = workload.InputMillions * 1000L;
        thousands = Permille(thousands, Growth(workload, day));
        thousands = Permille(thousands, Weekday(workload, day.DayOfWeek));
        thousands = Permille(thousands, Season(day));
        thousands = Permille(thousands, Ramp(workload, day));
        thousands = Permille(thousands, DemoRandom.Between(900, 1100, workload.Key, day));
        return thousands * 1000;
    }

    private static long Permille(long value, long part) => value * part / 1000;

    private static long Growth(DemoWorkload workload, DateOnly day) =>
        1000 + ((long)workload.GrowthPermille * (day.DayNumber - DemoPeriod.FirstDay.DayNumber) / 30);

    private static int Weekday(DemoWorkload workload, DayOfWeek day) =>
        day switch
        {
            DayOfWeek.Monday => 1040,
            DayOfWeek.Tuesday => 1060,
            DayOfWeek.Wednesday => 1050,
            DayOfWeek.Thursday => 1020,
            DayOfWeek.Friday => 960,
            DayOfWeek.Saturday => workload.WeekendPermille,
            _ => workload.WeekendPermille * 9 / 10,
        };

    /// <summary>Freight peaks before Christmas and rests after it.</summary>
    private static int Season(DateOnly day) =>
        (day.Month, day.Day) switch
        {
            (11, >= 10) or (12, <= 19) => 1120,
            (12, >= 24) => 650,
            (8, _) => 940,
            _ => 1000,
        };

    private static long Ramp(DemoWorkload workload, DateOnly day)
    {
        long up = 1000,
            down = 1000;
        if (workload.From > DemoPeriod.FirstDay && workload.RampDays > 0)
        {
            up = Math.Min(1000, 1000L * (day.DayNumber - workload.From.DayNumber + 1) / workload.RampDays);
        }

        if (workload.To < DemoPeriod.LastDay && workload.RampDays > 0)
        {
            down = Math.Min(1000, 1000L * (workload.To.DayNumber - day.DayNumber + 1) / workload.RampDays);
        }

        return Math.Min(up, down);
    }
}
