namespace Dashboard.Journeys.Tests.Running;

/// <summary>One application for most journeys. They run one after another, each on vendors and files of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApp : ICollectionFixture<DashboardApp>
{
    public const string Name = "Shared application";
}

/// <summary>Another application for journeys that remove the demo company or crash the server.</summary>
[CollectionDefinition(Name)]
public sealed class DisturbedApp : ICollectionFixture<DashboardApp>
{
    public const string Name = "Disturbed application";
}
