namespace Dashboard.Testing.Providers;

/// <summary>What a provider can do wrong.</summary>
public enum Fault
{
    None = 0,

    // Passing faults: asked again, the provider answers.
    RetryAfterSeconds,
    RetryAfterDate,
    ServerError,
    BadGateway,
    Unavailable,
    GatewayTimeout,
    NoAnswer,
    SlowDrip,
    Stall,
    Truncated,
    Reset,
    HalfJson,
    Empty,
    WebPage,

    // Faults that asking again does not mend.
    RetryAfterTooLong,
    JsonNull,
    Redirect,
    Oversized,
    Unauthorized,
    Forbidden,
    NotFound,
}
