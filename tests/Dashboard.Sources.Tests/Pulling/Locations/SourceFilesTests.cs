using Dashboard.Sources.GenericCsv;
using Dashboard.Sources.Pulling.Locations;
using Dashboard.Sources.Tests.Documents;
using Dashboard.Testing.Providers;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Sources.Tests.Pulling.Locations;

public sealed class SourceFilesTests
{
    [Fact]
    public async Task Open_FileAtAnAddress_IsCopiedAndTheCopyGoesWithIt()
    {
        await using var store = await FakeObjectStore.StartAsync();
        store.Put("bucket/a/part.csv", "x"u8.ToArray());
        string copy;

        await using (var opened = await Files(store.At("bucket").ToString()).OpenAsync("a/part.csv", CancellationToken.None))
        {
            copy = Assert.IsType<FileStream>(opened.Content).Name;
            Assert.Equal((1, 0), (opened.Content.Length, opened.Content.Position));
            Assert.True(File.Exists(copy));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(copy)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b")]
    [InlineData("./a")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("https://elsewhere.example/a")]
    [InlineData("a?sig=1")]
    [InlineData("a\nb")]
    public async Task Open_PathThatLeadsOut_IsRefusedEverywhere(string path)
    {
        using var folder = new TemporaryFolder();
        foreach (var files in new[] { Files(folder.Path), Files("https://store.example/bucket") })
        {
            var refusal = await Pulled.RefusalAsync(() => files.OpenAsync(path, CancellationToken.None));
            Assert.Contains("leads out of the location", refusal, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task List_Folder_IsInTheOrderOfPathsWithoutLinks()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "b"));
        folder.Write("b/2.csv", [1, 2]);
        folder.Write("a.csv", [1]);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "link.csv"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "links"), "/etc");

        var files = await Files(folder.Path).ListAsync([], CancellationToken.None);

        Assert.Equal([("a.csv", 1L), ("b/2.csv", 2L)], files.Select(f => (f.Path, f.Bytes!.Value)));
    }

    [Fact]
    public async Task List_PagesThatNameEachOther_End()
    {
        await using var provider = await FakeProvider.StartAsync(context =>
            context.Response.WriteAsync(
                "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>1</NextContinuationToken></ListBucketResult>",
                context.RequestAborted
            )
        );

        var refusal = await Pulled.RefusalAsync(() =>
            Files(new Uri(provider.Address, "bucket").ToString()).ListAsync([], CancellationToken.None)
        );

        Assert.Contains("does not end", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("usage-{month}.csv", null)]
    [InlineData("{first}-{last}/manifest.json", null)]
    [InlineData("usage.csv", "names no month")]
    [InlineData("../{month}.csv", "must be a path below")]
    public void PatternProblem_Pattern_SaysWhatIsWrong(string pattern, string? words)
    {
        var problem = SourcePath.PatternProblem(pattern);
        Assert.Equal(words is null, problem is null);
        Assert.Contains(words ?? "", problem ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("billing_period=2026-08/part.csv", "2026-08")]
    [InlineData("2026-08/2026-09.csv", "2026-09")]
    [InlineData("focus-2026-08-000000000001.csv", "2026-08")]
    [InlineData("focus-2026-08-000.csv.gz", "2026-08")]
    [InlineData("focus-2026-08-15.csv", null)]
    [InlineData("focus-2026-13.csv", null)]
    [InlineData("12026-08.csv", null)]
    public void BillingMonth_InAPath_IsTheLastThatIsNoDay(string path, string? month) =>
        Assert.Equal(month, BillingMonth.In(path) is { } found ? BillingMonth.Name(found) : null);

    private static SourceFiles Files(string location) =>
        SourceFiles.Open(Pulled.Context(new GenericCsvConnector(), location), ObjectStore.S3);
}
