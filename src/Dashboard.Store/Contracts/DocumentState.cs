namespace Dashboard.Store.Contracts;

/// <summary>Whether a stored document's words could be had.</summary>
public enum DocumentState
{
    None = 0,

    /// <summary>It has text, and was looked through for clauses.</summary>
    Read = 1,

    /// <summary>Pages without text, such as a scan: stored and shown, but nothing could be looked for in it.</summary>
    NoText = 2,
}
