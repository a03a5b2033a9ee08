namespace Dashboard.Store.Tests.LockIn;

/// <summary>The worked example of the lock-in score, typed into the registers: a vendor "Alpha" beside an independent "Beta".</summary>
internal static class WorkedExample
{
    private const string From = "2026-08-01";
    private const string To = "2026-10-29";

    /// <summary>Everything but the exit plan.</summary>
    public static async Task EnterAsync(EnteredRecords records)
    {
        await records.EnterAsync("vendors", ("name", "Alpha"));
        await records.EnterAsync("vendors", ("name", "Beta"));
        await records.EnterAsync("models", ("name", "Alpha Large"), ("vendor", "alpha"), ("tier", "frontier"));
        await records.EnterAsync("models", ("name", "Alpha Swift"), ("vendor", "alpha"), ("tier", "production"));
        await records.EnterAsync("models", ("name", "Beta Large"), ("vendor", "beta"), ("tier", "frontier"));
        await records.EnterAsync("models", ("name", "Beta Swift"), ("vendor", "beta"), ("tier", "production"));
        await records.EnterAsync("models", ("name", "Beta Tiny"), ("vendor", "beta"), ("tier", "edge"));
        await EnterApplicationsAsync(records);
        await SpendAsync(records, "alpha", "alpha-large", "claims-assistant", "600000");
        await SpendAsync(records, "beta", "beta-large", "claims-assistant", "150000");
        await SpendAsync(records, "alpha", "alpha-swift", "support-search", "300000");
        await SpendAsync(records, "alpha", "alpha-swift", "mail-sorter", "100000");
        await SpendAsync(records, "beta", "beta-swift", "support-search", "400000");
        await SpendAsync(records, "beta", "beta-tiny", "mail-sorter", "50000");
        await EnterContractAsync(records);
        await records.EnterAsync(
            "switching-costs",
            ("vendor", "alpha"),
            ("hours", "1200"),
            ("hourly_rate", "120"),
            ("re_evaluation", "30000"),
            ("re_embedding_and_data", "100000"),
            ("dual_running", "0"),
            ("termination_fee", "126000"),
            ("forfeited_commitment", "0"),
            ("annual_spend", "1000000"),
            ("estimated_on", "2026-09-01")
        );
    }

    public static Task<int> EnterExitPlanAsync(EnteredRecords records) =>
        records.EnterAsync(
            "exit-plans",
            ("vendor", "alpha"),
            ("state", "approved"),
            ("was_tested", "no"),
            ("was_audited", "no"),
            ("alternatives_named", "yes"),
            ("reintegration", "difficult")
        );

    private static async Task EnterApplicationsAsync(EnteredRecords records)
    {
        await records.EnterAsync(
            "applications",
            ("name", "Claims assistant"),
            ("substitutability", "highly-complex"),
            ("substitutability_reason", "Prompts and evaluations fit one model."),
            ("has_backup", "yes"),
            ("backup_model", "beta-large"),
            ("backup_host", "alpha")
        );
        await records.EnterAsync(
            "applications",
            ("name", "Support search"),
            ("substitutability", "medium"),
            ("has_backup", "yes"),
            ("backup_model", "beta-swift"),
            ("backup_host", "beta")
        );
        await records.EnterAsync(
            "applications",
            ("name", "Mail sorter"),
            ("substitutability", "easily"),
            ("has_backup", "yes"),
            ("backup_model", "beta-tiny"),
            ("backup_host", "beta")
        );
    }

    private static Task<int> EnterContractAsync(EnteredRecords records) =>
        records.EnterAsync(
            "contracts",
            ("title", "Alpha master agreement"),
            ("vendor", "alpha"),
            ("starts_on", "2026-01-01"),
            ("states_exclusivity", "no"),
            ("states_no_termination_for_convenience", "yes"),
            ("states_auto_renewal_long_notice", "yes"),
            ("states_right_of_first_refusal", "no"),
            ("states_milestone_or_control_right", "yes"),
            ("states_parity_owed", "no"),
            ("states_anti_assignment", "no"),
            ("states_no_transition_service", "no")
        );

    private static Task<int> SpendAsync(EnteredRecords records, string vendor, string model, string application, string amount) =>
        records.EnterAsync(
            "spend-entries",
            ("paid_to", vendor),
            ("model", model),
            ("host", vendor),
            ("application", application),
            ("from_day", From),
            ("to_day", To),
            ("amount", amount)
        );
}
