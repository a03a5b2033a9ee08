using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Store.Contracts.Review;

internal static class ReviewRegistration
{
    public static IServiceCollection AddReview(this IServiceCollection services) =>
        services
            .AddSingleton<ReviewClause>()
            .AddSingleton<ReviewSettings>()
            .AddSingleton<EditClause>()
            .AddSingleton<AddClause>()
            .AddSingleton<DecideAbsence>()
            .AddSingleton<ClauseQueue>()
            .AddSingleton<RescanDocuments>();
}
