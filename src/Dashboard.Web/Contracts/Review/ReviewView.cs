using Dashboard.Store;
using Dashboard.Store.Contracts.Review;

namespace Dashboard.Web.Contracts.Review;

/// <summary>One page of the queue, and what it can be narrowed to.</summary>
public sealed record ReviewView(PageOf<QueuedClause> Clauses, QueueChoices Choices);
