using System.Text.Json.Serialization;

namespace Dashboard.Domain.Readiness;

/// <summary>How an application calls its models: what would have to change to call others. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApplicationBinding>))]
public enum ApplicationBinding
{
    /// <summary>The model developer's own interface.</summary>
    Direct = 1,

    /// <summary>A cloud's library for the models that it offers.</summary>
    CloudSdk = 2,

    /// <summary>A layer that forwards to any of several models.</summary>
    Gateway = 3,
}

/// <summary>The words that a screen shows for a binding.</summary>
public static class ApplicationBindings
{
    public static IReadOnlyList<ApplicationBinding> All { get; } =
    [ApplicationBinding.Direct, ApplicationBinding.CloudSdk, ApplicationBinding.Gateway];

    public static string NameOf(ApplicationBinding binding) =>
        binding switch
        {
            ApplicationBinding.Direct => "Direct",
            ApplicationBinding.CloudSdk => "Cloud SDK",
            ApplicationBinding.Gateway => "Gateway",
            _ => throw new ArgumentOutOfRangeException(nameof(binding), binding, "Unknown binding."),
        };
}
