namespace Dashboard.Sources.Documents;

/// <summary>What a file's first bytes say it is.</summary>
internal enum DocumentFormat
{
    Text,
    Zip,
    Ole,
    Pdf,
    Html,
    Xml,
    Rtf,
}
