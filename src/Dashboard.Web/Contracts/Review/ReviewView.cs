using Dashboard.Store;
using Dashboard.Store.Contracts.Review;

namespace Dashboard.Web.Contracts.Review;

/// <summary>One page of the queue, and what it can be narrowed to.</summary>
/// <param name="Outdated">Documents that another version of the rules or the model read.</param>
public sealed record ReviewView(PageOf<QueuedClause> Clauses, QueueChoices Choices, int Outdated);
