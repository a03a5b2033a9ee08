using Dashboard.Store.Spend;

namespace Dashboard.Web.Spend.Rules;

/// <summary>A rule as it stood before it was edited, for the undo.</summary>
internal static class RuleCopies
{
    public static MappingRuleEdit Of(MappingRuleEdit rule)
    {
        var copy = new MappingRuleEdit
        {
            Id = rule.Id,
            Version = rule.Version,
            Order = rule.Order,
            Name = rule.Name,
            PartyId = rule.PartyId,
            DeveloperId = rule.DeveloperId,
            HostId = rule.HostId,
            ChannelId = rule.ChannelId,
            ModelId = rule.ModelId,
            ApplicationId = rule.ApplicationId,
            TokenKind = rule.TokenKind,
        };
        copy.Conditions.AddRange(rule.Conditions.Select(c => new EditCondition { Field = c.Field, Pattern = c.Pattern }));
        return copy;
    }
}
