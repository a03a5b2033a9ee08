using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Dashboard.Domain.Spend;

/// <summary>
/// The identity of a usage line by its content: equal lines have equal keys on every machine and in every version.
/// The store keeps these keys, so neither the order of the fields nor the encoding may ever change.
/// </summary>
public static class LineKey
{
    private const int Absent = -1;

    /// <summary>
    /// First 128 bits of SHA-256 over the fields in the order below, each as its UTF-8 length (32 bits, little-endian; -1 for null)
    /// and its bytes. The lengths keep ("ab", "c") and ("a", "bc") apart.
    /// </summary>
    public static Guid Of(UsageLine line)
    {
        ReadOnlySpan<string?> fields =
        [
            line.BillingAccountId,
            line.BillingAccountName,
            line.SubAccountId,
            line.SubAccountName,
            line.ServiceProvider,
            line.HostProvider,
            line.Publisher,
            line.InvoiceIssuer,
            line.ServiceCategory,
            line.ServiceName,
            line.SkuId,
            line.SkuPriceId,
            line.SkuMeter,
            line.ResourceId,
            line.ResourceName,
            line.ResourceType,
            line.RegionId,
            line.ChargeCategory,
            line.ChargeClass,
            line.ChargeFrequency,
            line.ChargeDescription,
            line.PricingCategory,
            line.PricingUnit,
            line.ConsumedUnit,
            line.CommitmentDiscountId,
            line.CommitmentDiscountStatus,
            line.Tags,
            line.Currency,
        ];
        var size = 0;
        foreach (var field in fields)
        {
            size += sizeof(int) + (field is null ? 0 : Encoding.UTF8.GetByteCount(field));
        }

        var bytes = new byte[size];
        var rest = bytes.AsSpan();
        foreach (var field in fields)
        {
            var written = field is null ? Absent : Encoding.UTF8.GetBytes(field, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32LittleEndian(rest, written);
            rest = rest[(sizeof(int) + Math.Max(0, written))..];
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
