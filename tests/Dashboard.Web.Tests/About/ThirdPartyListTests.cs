using System.Text.Json;
using System.Xml.Linq;
using Dashboard.Web.About;

namespace Dashboard.Web.Tests.About;

public sealed class ThirdPartyListTests
{
    private readonly ThirdPartyList list = new();

    [Fact]
    public void Items_NuGetPackagesOfTheProduct_AreListedAtTheirVersion()
    {
        var pinned = XDocument
            .Load(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Descendants("ItemGroup")
            .Where(group => (string?)group.Attribute("Label") == "Product")
            .Elements("PackageVersion")
            .Where(package => package.Attribute("Condition") is null)
            .Select(package => ($"{package.Attribute("Include")!.Value}", $"{package.Attribute("Version")!.Value}"))
            .ToList();

        Assert.NotEmpty(pinned);
        Assert.Empty(pinned.Except(Listed()));
    }

    [Fact]
    public void Items_NpmPackages_AreListedAtTheirVersion()
    {
        using var package = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "package.json")));
        var pinned = new[] { "dependencies", "optionalDependencies" }
            .Select(kind => package.RootElement.TryGetProperty(kind, out var group) ? group : default)
            .Where(group => group.ValueKind == JsonValueKind.Object)
            .SelectMany(group => group.EnumerateObject())
            .Select(dependency => (dependency.Name, dependency.Value.GetString()!))
            .ToList();

        Assert.NotEmpty(pinned);
        Assert.Empty(pinned.Except(Listed()));
    }

    [Fact]
    public void Items_BlazorScript_IsListedAtTheBuildsVersion()
    {
        var targets = XDocument.Load(Path.Combine(Repository.Root, "build", "BlazorScript.targets"));
        var version = targets.Descendants("BlazorScriptVersion").Single().Value;

        Assert.Contains(("Microsoft.AspNetCore.App.Runtime.linux-x64", version), Listed());
    }

    [Fact]
    public void Items_EveryLine_HasLicenceAndPurpose() =>
        Assert.All(
            list.Items,
            item => Assert.False(string.IsNullOrWhiteSpace(item.Licence) || string.IsNullOrWhiteSpace(item.Purpose), item.Name)
        );

    private List<(string Name, string Version)> Listed() => [.. list.Items.Select(item => (item.Name, item.Version))];
}
