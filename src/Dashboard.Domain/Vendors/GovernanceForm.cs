using System.Text.Json.Serialization;

namespace Dashboard.Domain.Vendors;

/// <summary>Who a vendor's directors answer to. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GovernanceForm>))]
public enum GovernanceForm
{
    PublicCompany = 1,
    PrivateCompany = 2,
    PublicBenefitCorporation = 3,
    Nonprofit = 4,
    CappedProfit = 5,
    StateOwned = 6,
    Other = 7,
}

/// <summary>The words that a screen shows for a form of governance.</summary>
public static class GovernanceForms
{
    public static IReadOnlyList<GovernanceForm> All { get; } =
    [
        GovernanceForm.PublicCompany,
        GovernanceForm.PrivateCompany,
        GovernanceForm.PublicBenefitCorporation,
        GovernanceForm.Nonprofit,
        GovernanceForm.CappedProfit,
        GovernanceForm.StateOwned,
        GovernanceForm.Other,
    ];

    public static string NameOf(GovernanceForm form) =>
        form switch
        {
            GovernanceForm.PublicCompany => "Public company",
            GovernanceForm.PrivateCompany => "Private company",
            GovernanceForm.PublicBenefitCorporation => "Public benefit corporation",
            GovernanceForm.Nonprofit => "Nonprofit",
            GovernanceForm.CappedProfit => "Capped profit",
            GovernanceForm.StateOwned => "State owned",
            GovernanceForm.Other => "Other",
            _ => throw new ArgumentOutOfRangeException(nameof(form), form, "Unknown form."),
        };
}
