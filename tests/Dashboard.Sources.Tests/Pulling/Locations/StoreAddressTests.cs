using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.Tests.Pulling.Locations;

public sealed class StoreAddressTests
{
    [Theory]
    [InlineData(
        "https://account.blob.core.windows.net/costs/billing/focus",
        "https://account.blob.core.windows.net/costs/billing/focus/2026/manifest.json",
        "https://account.blob.core.windows.net/costs?restype=container&comp=list&prefix=billing%2Ffocus%2F"
    )]
    [InlineData(
        "https://bucket.s3.eu-central-1.amazonaws.com/finops/focus/",
        "https://bucket.s3.eu-central-1.amazonaws.com/finops/focus/2026/manifest.json",
        "https://bucket.s3.eu-central-1.amazonaws.com/?list-type=2&prefix=finops%2Ffocus%2F"
    )]
    [InlineData(
        "https://s3.eu-central-1.amazonaws.com/bucket/finops",
        "https://s3.eu-central-1.amazonaws.com/bucket/finops/2026/manifest.json",
        "https://s3.eu-central-1.amazonaws.com/bucket?list-type=2&prefix=finops%2F"
    )]
    [InlineData(
        "https://storage.googleapis.com/bucket",
        "https://storage.googleapis.com/bucket/2026/manifest.json",
        "https://storage.googleapis.com/bucket?list-type=2&prefix="
    )]
    public void Addresses_OfAStore_AreAsItWantsThem(string location, string file, string list)
    {
        var uri = new Uri(location);
        var address = new StoreAddress(uri, StoreAddress.StoreOf(uri) ?? ObjectStore.S3, "");

        Assert.Equal(file, address.File("2026/manifest.json"));
        Assert.Equal(list, address.List(null));
    }

    [Fact]
    public void Addresses_QueryAndSignature_GoWithEveryRequestAndAreNotShown()
    {
        var address = new StoreAddress(
            new Uri("https://account.blob.core.windows.net/costs?tenant=a"),
            ObjectStore.Azure,
            "?sv=1&sig=secret%3D"
        );

        Assert.Equal(
            "https://account.blob.core.windows.net/costs/BILLING_PERIOD=2026-08/a%20b%23.csv?tenant=a&sv=1&sig=secret%3D",
            address.File("BILLING_PERIOD=2026-08/a b#.csv")
        );
        Assert.EndsWith("&marker=next%2F1&tenant=a&sv=1&sig=secret%3D", address.List("next/1"), StringComparison.Ordinal);
        Assert.Equal("https://account.blob.core.windows.net/costs", address.Shown);
        Assert.DoesNotContain(address.Headers, h => h.Name == "Authorization");
    }

    [Fact]
    public void Relative_NameElsewhere_IsNone()
    {
        var address = new StoreAddress(new Uri("https://account.blob.core.windows.net/costs/focus"), ObjectStore.Azure, "");

        Assert.Equal("2026/part.csv", address.Relative("focus/2026/part.csv"));
        Assert.Null(address.Relative("focus-secret/part.csv"));
    }
}
