using System.Text.Json;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;
using Dashboard.Sources.Pulling;

namespace Dashboard.Sources.Status;

/// <summary>
/// A vendor's status page on Statuspage, or on incident.io behind the same addresses. What is odd about them stands in README.md beside
/// this file.
/// </summary>
public sealed class StatuspageConnector : StatusConnector
{
    public override string Key => "statuspage";

    public override string Name => "Status page (Statuspage, incident.io)";

    public override string Sentence => "Whether a vendor's services work, from its public status page; needs no key.";

    public override string DefaultCron => "0 0/10 * * * ?";

    public override IReadOnlyList<SettingInfo> Settings { get; } =
    [
        StatusSettings.Vendor,
        new SettingInfo(
            CommonSettings.Address,
            "Address",
            SettingKind.Address,
            "The status page itself, for example https://status.claude.com or https://status.openai.com",
            IsRequired: true
        ),
    ];

    public override async Task<StatusReading> ReadAsync(PullContext context, CancellationToken cancellationToken)
    {
        var (summary, why) = await StatusAnswer.JsonAsync(context, "api/v2/summary.json", cancellationToken);
        if (summary is null)
        {
            return StatusAnswer.Unknown(why);
        }

        using (summary)
        {
            if (StatuspageSummary.Read(summary.RootElement) is not { } reading)
            {
                return StatusAnswer.Unknown("The address answers with JSON that is not a status page's: check the address.");
            }

            // The last fifty, the resolved ones among them; where a page does not tell, the summary's open ones stand.
            var (incidents, _) = await StatusAnswer.JsonAsync(context, "api/v2/incidents.json", cancellationToken);
            using (incidents)
            {
                return incidents is null ? reading : StatuspageSummary.WithIncidents(reading, incidents.RootElement);
            }
        }
    }
}
