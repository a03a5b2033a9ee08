using System.Text;
using Dashboard.Sources.Pulling;
using Dashboard.Sources.Pulling.Locations;

namespace Dashboard.Sources.Tests.Pulling.Locations;

public sealed class ObjectListingTests
{
    [Fact]
    public void Read_Azure_FilesAndMarker()
    {
        var page = Read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <EnumerationResults ServiceEndpoint="https://account.blob.core.windows.net/" ContainerName="costs">
              <Blobs>
                <Blob><Name>a/part.csv</Name><Properties><Etag>0x8D</Etag><Content-Length>12</Content-Length></Properties></Blob>
                <Blob><Name Encoded="true">a/b%20c.csv</Name><Properties><Last-Modified>Wed, 01 Jul 2026 04:00:00 GMT</Last-Modified></Properties></Blob>
              </Blobs>
              <NextMarker>2!8</NextMarker>
            </EnumerationResults>
            """
        );

        Assert.Equal(
            [new SourceFile("a/part.csv", 12, "0x8D"), new SourceFile("a/b c.csv", null, "Wed, 01 Jul 2026 04:00:00 GMT")],
            page.Files
        );
        Assert.Equal("2!8", page.Next);
    }

    [Fact]
    public void Read_S3_FilesAndToken()
    {
        var page = Read(
            """
            <ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
              <IsTruncated>true</IsTruncated>
              <Contents><Key>a/part.csv.gz</Key><ETag>"abc"</ETag><Size>7</Size></Contents>
              <NextContinuationToken>1/x=</NextContinuationToken>
            </ListBucketResult>
            """
        );

        Assert.Equal([new SourceFile("a/part.csv.gz", 7, "\"abc\"")], page.Files);
        Assert.Equal("1/x=", page.Next);
    }

    [Fact]
    public void Read_LastPage_HasNoNext()
    {
        Assert.Null(Read("<EnumerationResults><Blobs/><NextMarker/></EnumerationResults>").Next);
        Assert.Null(
            Read(
                "<ListBucketResult><IsTruncated>false</IsTruncated><NextContinuationToken>1</NextContinuationToken></ListBucketResult>"
            ).Next
        );
    }

    [Theory]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ListBucketResult>&e;</ListBucketResult>",
        "does not answer with a list"
    )]
    [InlineData("<html><body>Sign in</body></html>", "XML that is no list of files (html)")]
    [InlineData("<ListBucketResult><Contents>", "does not answer with a list")]
    [InlineData("{}", "does not answer with a list")]
    [InlineData("", "does not answer with a list")]
    public void Read_SomethingElse_IsRefused(string xml, string words) =>
        Assert.Contains(words, Assert.Throws<PullException>(() => Read(xml)).Message, StringComparison.Ordinal);

    private static ObjectListing Read(string xml)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        return ObjectListing.Read(stream, "https://store.example/costs");
    }
}
