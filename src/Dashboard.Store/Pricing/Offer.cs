using System.Globalization;
using Dashboard.Domain.Pricing;
using Dashboard.Store.Audit;
using Dashboard.Store.Registers;
using Dashboard.Store.Vendors;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Store.Pricing;

/// <summary>A model through a channel in a region at a service tier and context band, under the names of the list that offers it.</summary>
public sealed class Offer : IRegistered
{
    public int Id { get; set; }

    /// <summary>Its five names in one text; see <see cref="KeyOf"/>.</summary>
    public string Key { get; set; } = "";

    /// <summary>The list that offers it; lists may contradict each other, each in its own offers.</summary>
    public string List { get; set; } = CommunityList;
    public string Provider { get; set; } = "";
    public string ListedModel { get; set; } = "";
    public string Region { get; set; } = "";
    public ServiceTier Tier { get; set; }
    public int ContextFrom { get; set; }

    /// <summary>The model that the listed name stands for; null while nobody has said so.</summary>
    public int? ModelId { get; set; }
    public Model? Model { get; set; }
    public int? ChannelId { get; set; }
    public Vendor? Channel { get; set; }
    public List<Price> Prices { get; } = [];
    public Origin Origin { get; set; }
    public int Version { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }

    string IAudited.AuditSubject => "offer";
    string IAudited.AuditKey => Key;

    internal const int LongestKey = 440;

    /// <summary>The first list that was read; its offers' keys do not name it.</summary>
    public const string CommunityList = "litellm";

    public static string KeyOf(
        string provider,
        string listedModel,
        string region,
        ServiceTier tier,
        int contextFrom,
        string list = CommunityList
    ) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(list == CommunityList ? "" : $"{list}:")}{provider}/{listedModel}/{region}/{tier.ToString().ToLowerInvariant()}/{contextFrom}"
        );
}

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.ToTable("Offers");
        builder.Property(o => o.Key).HasMaxLength(Offer.LongestKey);
        builder.Property(o => o.List).HasMaxLength(40).HasDefaultValue(Offer.CommunityList);
        builder.Property(o => o.Provider).HasMaxLength(100);
        builder.Property(o => o.ListedModel).HasMaxLength(250);
        builder.Property(o => o.Region).HasMaxLength(60);
        builder
            .HasIndex(o => new
            {
                o.List,
                o.Provider,
                o.ListedModel,
                o.Region,
                o.Tier,
                o.ContextFrom,
            })
            .IsUnique();
        builder.HasIndex(o => o.ModelId);
        builder.HasOne(o => o.Model).WithMany().HasForeignKey(o => o.ModelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(o => o.Channel).WithMany().HasForeignKey(o => o.ChannelId).OnDelete(DeleteBehavior.Restrict);
    }
}
