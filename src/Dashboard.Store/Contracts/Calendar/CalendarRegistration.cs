using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Store.Contracts.Calendar;

internal static class CalendarRegistration
{
    public static IServiceCollection AddContractCalendar(this IServiceCollection services) =>
        services.AddSingleton<ContractCalendar>().AddSingleton<CompleteObligation>().AddSingleton<CalendarFeeds>();
}
