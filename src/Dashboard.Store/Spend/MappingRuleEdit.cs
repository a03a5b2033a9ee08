using Dashboard.Domain.Spend;

namespace Dashboard.Store.Spend;

/// <summary>A rule as a form holds it. Ids are those of vendors, models and applications; null leaves the field to later rules.</summary>
public sealed class MappingRuleEdit
{
    public int? Id { get; set; }
    public int Version { get; set; }
    public int Order { get; set; }
    public string Name { get; set; } = "";
    public List<EditCondition> Conditions { get; } = [];
    public int? PartyId { get; set; }
    public int? DeveloperId { get; set; }
    public int? HostId { get; set; }
    public int? ChannelId { get; set; }
    public int? ModelId { get; set; }
    public int? ApplicationId { get; set; }
    public TokenKind? TokenKind { get; set; }

    public IReadOnlyList<FieldError> Validate()
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(Name) || Name.Length > 200)
        {
            errors.Add(new FieldError(nameof(Name), "Give the rule a name of 1 to 200 characters."));
        }

        if (Order is < 1 or > 1_000_000)
        {
            errors.Add(new FieldError(nameof(Order), "The order is a number from 1 to 1,000,000; lower runs first."));
        }

        if (Conditions.Count is 0 or > 10)
        {
            errors.Add(new FieldError(nameof(Conditions), "A rule needs 1 to 10 conditions: without one it would take every row."));
        }

        if (Conditions.Exists(c => string.IsNullOrWhiteSpace(c.Pattern) || c.Pattern.Length > 300))
        {
            errors.Add(new FieldError(nameof(Conditions), "Each condition needs a pattern of 1 to 300 characters; * stands for any text."));
        }

        if (
            PartyId is null
            && DeveloperId is null
            && HostId is null
            && ChannelId is null
            && ModelId is null
            && ApplicationId is null
            && TokenKind is null
        )
        {
            errors.Add(
                new FieldError(
                    "Target",
                    "Say what the rule fills: at least one of party, developer, host, channel, model, application or token kind."
                )
            );
        }

        return errors;
    }

    public static MappingRuleEdit From(StoredMappingRule rule)
    {
        var edit = new MappingRuleEdit
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
        edit.Conditions.AddRange(rule.ReadConditions().Select(c => new EditCondition { Field = c.Field, Pattern = c.Pattern }));
        return edit;
    }

    /// <summary>As it stands in the form; empty patterns take nothing.</summary>
    internal MappingRule ToRule(int id) =>
        new(
            id,
            Order,
            Name,
            ToConditions(),
            new LineTarget
            {
                PartyId = PartyId,
                DeveloperId = DeveloperId,
                HostId = HostId,
                ChannelId = ChannelId,
                ModelId = ModelId,
                ApplicationId = ApplicationId,
                TokenKind = TokenKind,
            }
        );

    internal void ApplyTo(StoredMappingRule rule)
    {
        rule.Order = Order;
        rule.Name = Name.Trim();
        rule.WriteConditions(ToConditions());
        rule.PartyId = PartyId;
        rule.DeveloperId = DeveloperId;
        rule.HostId = HostId;
        rule.ChannelId = ChannelId;
        rule.ModelId = ModelId;
        rule.ApplicationId = ApplicationId;
        rule.TokenKind = TokenKind;
    }

    public IReadOnlyList<LineCondition> ToConditions() => [.. Conditions.Select(c => new LineCondition(c.Field, c.Pattern.Trim()))];
}

/// <summary>A condition as a form holds it.</summary>
public sealed class EditCondition
{
    public LineField Field { get; set; } = LineField.ServiceName;
    public string Pattern { get; set; } = "";
}
