namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type is serialised. Only its name is needed: the driver refers to it and this product uses no such type.</summary>
public enum Format
{
    Unknown = 0,
    Native = 1,
    UserDefined = 2,
}
