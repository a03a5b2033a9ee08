using Dashboard.Store.Contracts.Review;

namespace Dashboard.Web.Contracts.Review;

/// <summary>Documents that another version read, and what changes in the one that the address names.</summary>
public sealed record RescanView(IReadOnlyList<OutdatedDocument> Documents, RescanPreview? Preview);
