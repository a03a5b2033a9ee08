using Dashboard.Sources.Pulling;

namespace Dashboard.Testing.Providers;

/// <summary>Pulls from a fake provider, with little patience.</summary>
public static class TestPulls
{
    public static PullLimits Limits { get; } =
        new()
        {
            Attempts = 3,
            WaitBudget = TimeSpan.FromSeconds(5),
            FirstWait = TimeSpan.FromMilliseconds(10),
            AnswerWithin = TimeSpan.FromSeconds(1),
            StallAfter = TimeSpan.FromSeconds(1),
            BodyWithin = TimeSpan.FromSeconds(2),
            LargestAnswer = 2_000_000,
        };

    /// <param name="settings">By the keys of the connector's settings.</param>
    /// <param name="now">When the pull takes place.</param>
    public static PullContext Context(
        Connector connector,
        Uri address,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string>? settings = null,
        ICollection<SourceCall>? trace = null
    )
    {
        var given = new Dictionary<string, string>(settings ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        given.TryAdd(CommonSettings.Address, address.ToString());
        var values = new SourceSettings(connector, given);
        var secrets = connector.Settings.Where(s => s.Kind == SettingKind.Secret).Select(s => values[s.Key]);
        return new PullContext(
            values,
            new SourceClient(Client, address, secrets, TimeProvider.System, Limits, call => trace?.Add(call)),
            now
        );
    }

    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
}
