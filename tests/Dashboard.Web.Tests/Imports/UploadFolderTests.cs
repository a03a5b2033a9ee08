using Dashboard.Hosting;
using Dashboard.Store.Imports;
using Dashboard.Testing;
using Dashboard.Web.Imports;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Dashboard.Web.Tests.Imports;

public sealed class UploadFolderTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("uploads-test-").FullName;
    private readonly FixedTime time = new();
    private UploadFolder folder = null!;

    private string Uploads => Path.Combine(data, "uploads");

    public async Task InitializeAsync() => folder = await TestUploads.FolderAsync(data, time, new UploadLimits { LargestUpload = 100 });

    public Task DisposeAsync()
    {
        Directory.Delete(data, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Receive_HostileName_IsKeptAsDataUnderANameOfOurs()
    {
        var upload = await ReceiveAsync("../../../evil.csv", [1, 2, 3]);

        Assert.Equal("evil.csv", upload.Name);
        Assert.Equal(Uploads, Path.GetDirectoryName(upload.Path));
        Assert.DoesNotContain("evil", upload.Path, StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(upload.Path));
    }

    [Fact]
    public async Task Receive_LargerThanTheLimit_IsRefusedWithTheSettingToRaise()
    {
        var refusal = await Assert.ThrowsAsync<UploadRefusedException>(() => ReceiveAsync("big.csv", new byte[101]));

        Assert.Contains("Imports:LargestUpload", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("101 bytes", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Uploads));
    }

    [Fact]
    public async Task Receive_MoreBytesThanAnnounced_IsRefusedAndLeavesNothing()
    {
        await Assert.ThrowsAsync<UploadRefusedException>(() =>
            folder.ReceiveAsync(ImportKind.Focus, "a.csv", 2, _ => new MemoryStream(new byte[90_000]), "someone", null, default)
        );

        Assert.Empty(Directory.GetFiles(Uploads));
    }

    [Fact]
    public async Task Receive_Empty_IsRefused() => await Assert.ThrowsAsync<UploadRefusedException>(() => ReceiveAsync("empty.csv", []));

    [Fact]
    public async Task Receive_Cancelled_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            folder.ReceiveAsync(ImportKind.Focus, "a.csv", 3, _ => new MemoryStream(new byte[3]), "someone", null, stop.Token)
        );

        Assert.Empty(Directory.GetFiles(Uploads));
    }

    [Fact]
    public async Task Sweep_AfterADay_RemovesOnlyWhatIsOlder()
    {
        var old = await ReceiveAsync("old.csv", [1]);
        var young = await ReceiveAsync("young.csv", [1]);
        File.SetLastWriteTimeUtc(old.Path, time.GetUtcNow().UtcDateTime.AddHours(-25));
        File.SetLastWriteTimeUtc(young.Path, time.GetUtcNow().UtcDateTime.AddHours(-23));

        folder.Sweep();

        Assert.Equal([young.Path], Directory.GetFiles(Uploads));
    }

    [Fact]
    public async Task Receive_OnUnix_OnlyTheServerMayLookIntoTheFolder()
    {
        await ReceiveAsync("a.csv", [1]);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Uploads));
        }
    }

    private Task<Upload> ReceiveAsync(string name, byte[] bytes) =>
        folder.ReceiveAsync(ImportKind.Focus, name, bytes.Length, _ => new MemoryStream(bytes), "someone", null, default);
}

/// <summary>An upload folder in a test's own place.</summary>
internal static class TestUploads
{
    // The database is never opened: the folder only asks where its data lie.
    public static async Task<UploadFolder> FolderAsync(string data, TimeProvider time, UploadLimits limits) =>
        new(
            await DashboardDatabase.OpenAsync(
                new DatabaseOptions
                {
                    Provider = DatabaseProvider.PostgreSql,
                    ConnectionString = "Host=127.0.0.1",
                    DataFolder = data,
                },
                NullLogger.Instance,
                default
            ),
            Options.Create(limits),
            time
        );
}
