namespace Dashboard.Journeys.Tests.Running;

/// <summary>The application as a company of its own starts it: with the catalogue and without the demo company.</summary>
public sealed class EmptyApp : DashboardApp
{
    protected override bool LoadsDemo => false;
}
