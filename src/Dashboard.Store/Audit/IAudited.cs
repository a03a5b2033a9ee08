namespace Dashboard.Store.Audit;

/// <summary>A record whose every change is written to the audit log.</summary>
public interface IAudited
{
    /// <summary>The kind of record, in the reader's words.</summary>
    string AuditSubject { get; }

    /// <summary>Its name or key, for a person to recognise.</summary>
    string AuditKey { get; }
}
