namespace Dashboard.Domain.Spend;

/// <summary>How near a cost is to what is invoiced; a higher one counts before a lower one.</summary>
public enum CostRank
{
    /// <summary>Somebody's own estimate from list prices, such as a gateway's.</summary>
    Estimate = 1,

    /// <summary>The provider's billing interface.</summary>
    BillingApi = 2,

    /// <summary>The invoice, or the cost export that adds up to it.</summary>
    Invoice = 3,
}
