using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Identity;

/// <summary>A person who signs in.</summary>
public sealed class User : IdentityUser<int>
{
    /// <summary>Shown in the top bar and in the audit log, so no two people share one.</summary>
    public required string DisplayName { get; set; }

    /// <summary>When an administrator closed the account; null while it may sign in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Ends every open session of the account within a minute.</summary>
    internal void EndSessions() => (SecurityStamp, ConcurrencyStamp) = (NewStamp(), NewStamp());

    internal static string NewStamp() => Guid.NewGuid().ToString("N");
}

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder) => builder.Property(u => u.DisplayName).HasMaxLength(UserEdit.LongestName);
}
