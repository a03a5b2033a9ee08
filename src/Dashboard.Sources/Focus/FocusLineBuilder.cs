using System.Text.Unicode;
using CsvHelper;
using Dashboard.Domain.Spend;

namespace Dashboard.Sources.Focus;

/// <summary>Reads the line columns of the current record.</summary>
internal sealed class FocusLineBuilder(CsvReader csv, FocusHeader header, string? defaultCurrency)
{
    private readonly List<FieldRemark> faults = [];
    private readonly List<FieldRemark> notes = [];
    private readonly TextPool pool = new();

    public FocusLine Build()
    {
        faults.Clear();
        notes.Clear();
        var line = new UsageLine
        {
            BillingAccountId = Text(FocusColumn.BillingAccountId),
            BillingAccountName = Text(FocusColumn.BillingAccountName),
            SubAccountId = Text(FocusColumn.SubAccountId),
            SubAccountName = Text(FocusColumn.SubAccountName),
            ServiceProvider = Text(FocusColumn.ServiceProviderName) ?? Text(FocusColumn.ProviderName),
            HostProvider = Text(FocusColumn.HostProviderName),
            Publisher = Text(FocusColumn.PublisherName),
            InvoiceIssuer = Text(FocusColumn.InvoiceIssuerName),
            ServiceCategory = Text(FocusColumn.ServiceCategory),
            ServiceName = Text(FocusColumn.ServiceName),
            SkuId = Text(FocusColumn.SkuId),
            SkuPriceId = Text(FocusColumn.SkuPriceId),
            SkuMeter = Text(FocusColumn.SkuMeter),
            ResourceId = Text(FocusColumn.ResourceId),
            ResourceName = Text(FocusColumn.ResourceName),
            ResourceType = Text(FocusColumn.ResourceType),
            RegionId = Text(FocusColumn.RegionId),
            ChargeCategory = Text(FocusColumn.ChargeCategory),
            ChargeClass = ChargeClass(),
            ChargeFrequency = Text(FocusColumn.ChargeFrequency),
            ChargeDescription = Text(FocusColumn.ChargeDescription),
            PricingCategory = Text(FocusColumn.PricingCategory),
            PricingUnit = Text(FocusColumn.PricingUnit),
            ConsumedUnit = Text(FocusColumn.ConsumedUnit),
            CommitmentDiscountId = Text(FocusColumn.CommitmentDiscountId),
            CommitmentDiscountStatus = Text(FocusColumn.CommitmentDiscountStatus),
            Tags = Tags(),
            Currency = Currency(),
        };
        return new FocusLine(line, LineKey.Of(line), [.. faults], [.. notes]);
    }

    private string? Text(FocusColumn column)
    {
        if (!header.Has(column))
        {
            return null;
        }

        var field = csv.GetSpan(header[column]);
        if (!Utf8.IsValid(field))
        {
            Add(faults, column, "The text is not UTF-8: save or export the file in UTF-8.");
            return null;
        }

        if (field.Contains((byte)0))
        {
            Add(faults, column, "The text holds a NUL character, so the file is damaged here: export it again.");
            return null;
        }

        return pool.Get(FocusText.Read(field));
    }

    private string? ChargeClass()
    {
        var text = Text(FocusColumn.ChargeClass);
        if (text is null || text.Equals("Correction", StringComparison.OrdinalIgnoreCase))
        {
            return text is null ? null : "Correction";
        }

        Add(notes, FocusColumn.ChargeClass, "FOCUS knows only Correction here: other words are ignored.");
        return null;
    }

    private string? Tags()
    {
        if (Text(FocusColumn.Tags) is not { } text)
        {
            return null;
        }

        var tags = FocusTags.Normalize(text, out var isJsonObject);
        if (!isJsonObject)
        {
            Add(notes, FocusColumn.Tags, "Tags are not a JSON object: kept as they are.");
        }

        return pool.Get(tags);
    }

    private string Currency()
    {
        if (Text(FocusColumn.BillingCurrency) is not { } text)
        {
            if (header.Has(FocusColumn.BillingCurrency))
            {
                Add(
                    notes,
                    FocusColumn.BillingCurrency,
                    $"No currency is given: taken to be {defaultCurrency ?? $"{Currencies.Unknown}, currency unknown"}."
                );
            }

            return defaultCurrency ?? Currencies.Unknown;
        }

        var code = text.ToUpperInvariant();
        if (!Currencies.IsKnown(code))
        {
            Add(faults, FocusColumn.BillingCurrency, "Not an ISO 4217 currency code such as USD: correct it in the file.");
        }

        return pool.Get(code)!;
    }

    private void Add(List<FieldRemark> remarks, FocusColumn column, string message) =>
        remarks.Add(new FieldRemark(FocusColumns.Names[(int)column], csv.GetSpan(header[column]).ToArray(), message));
}
