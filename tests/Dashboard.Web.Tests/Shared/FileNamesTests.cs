using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Shared;

public class FileNamesTests
{
    [Theory]
    [InlineData("usage.csv", "usage.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\bills\\june.csv", "june.csv")]
    [InlineData("in\u202Efdp.exe", "infdp.exe")]
    [InlineData("a\r\nb\0.csv", "ab.csv")]
    [InlineData("..", "..")]
    [InlineData("/", "unnamed file")]
    public void Clean_WhatABrowserSends_BecomesAPlainName(string given, string shown) => Assert.Equal(shown, FileNames.Clean(given));

    [Fact]
    public void Clean_LongName_KeepsItsEnd() =>
        Assert.EndsWith(".csv", FileNames.Clean(new string('x', 500) + ".csv"), StringComparison.Ordinal);
}
