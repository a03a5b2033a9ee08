using System.IO.Compression;
using System.Text;
using Dashboard.Journeys.Tests.Running;
using Dashboard.Store.Access;
using Dashboard.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Dashboard.Journeys.Tests;

/// <summary>Files that are not what they should be: a message that says what and what to do, nothing stored, Dashboard goes on.</summary>
[Collection(SharedApp.Name)]
public sealed class BadFilesTests(DashboardApp app)
{
    private const string UsagePage = "/imports/usage";
    private const string ContractPage = "/imports/contract";
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. new byte[500]];

    public static TheoryData<string, string, byte[], string> Files =>
        new()
        {
            { UsagePage, "picture.csv", Picture, "lacks the FOCUS column" },
            { UsagePage, "letter.csv", Encoding.UTF8.GetBytes("Dear all,\nthe export did not work.\n"), "FOCUS" },
            { UsagePage, "cut-off.csv.gz", CutOffGzip(), "ends early or is damaged" },
            { UsagePage, "empty.csv", [], "is empty" },
            { "/imports/prices", "prices.json", Encoding.UTF8.GetBytes("{\"gpt-5\": "), "it ends early" },
            {
                ContractPage,
                "agreement.docx",
                Encoding.UTF8.GetBytes("This only says that it is a document."),
                "is not what its name says"
            },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public Task BadFile_Uploaded_IsExplainedAndStoresNothing(string importPage, string fileName, byte[] content, string says) =>
        app.VisitAsync(
            Roles.Administrator,
            async visit =>
            {
                await visit.ChooseAsync(importPage, fileName, content);
                await Expect(visit.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = says })).ToBeVisibleAsync();
                await Expect(visit.ImportButton).ToHaveCountAsync(0);
                await visit.AssertAccessibleAsync();

                await visit.OpenAsync("/imports");
                await Expect(visit.Heading("Imports")).ToBeVisibleAsync();
                await Expect(visit.Table("Past imports, newest first")).Not.ToContainTextAsync(fileName);
            },
            name: "BadFile-" + fileName
        );

    private static byte[] CutOffGzip()
    {
        var file = new FocusCsv();
        for (var row = 0; row < 200; row++)
        {
            file.Row(cost: $"{row}.{row * 7919 % 1000}");
        }

        using var whole = new MemoryStream();
        using (var gzip = new GZipStream(whole, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(file.ToBytes());
        }

        return whole.ToArray()[..((int)whole.Length / 2)];
    }
}
