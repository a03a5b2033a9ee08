namespace Dashboard.Sources.Pulling;

/// <summary>What one pull may take of time and room.</summary>
public sealed record PullLimits
{
    /// <summary>Tries of one request, the first included.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>All the waiting of one pull together: beyond it the pull ends and its next run goes on.</summary>
    public TimeSpan WaitBudget { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The first wait; each further one is twice as long, with a little chance in it.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Until the head of the answer is there.</summary>
    public TimeSpan AnswerWithin { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Until the body has gone on by at least one byte.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A body of a page of JSON; files have their own limit.</summary>
    public long LargestAnswer { get; init; } = 200_000_000;

    /// <summary>Until a body is there as a whole: what drips is cut off.</summary>
    public TimeSpan BodyWithin { get; init; } = TimeSpan.FromMinutes(5);
}
