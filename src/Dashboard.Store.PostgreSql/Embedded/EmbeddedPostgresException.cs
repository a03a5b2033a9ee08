namespace Dashboard.Store.PostgreSql.Embedded;

/// <summary>The embedded server cannot be had. The message is one line that names the place and the remedy, fit to show to a user.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? innerException = null) : Exception(message, innerException);
