using Dashboard.Domain.Spend;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Domain.Tests.Spend;

public class LineKeyTests
{
    [Fact]
    public void Of_KnownLine_IsTheKeyThatStoresHold()
    {
        var line = new UsageLine
        {
            BillingAccountId = "acct-1",
            ServiceProvider = "Example Cloud",
            ServiceName = "Models – 東京",
            Tags = """{"env":"test"}""",
            Currency = "USD",
        };

        // Computed apart from this code from the description of the format. It must never change.
        Assert.Equal(Guid.Parse("b0ea6673-2812-479c-de6e-8fab8adda058"), LineKey.Of(line));
    }

    [Fact]
    public void Of_AnyFieldChanged_IsAnotherKey()
    {
        var keys = new HashSet<Guid> { LineKey.Of(new UsageLine { Currency = "USD" }) };
        foreach (var property in typeof(UsageLine).GetProperties())
        {
            foreach (var value in new[] { "", "x" })
            {
                var line = new UsageLine { Currency = "USD" };
                property.SetValue(line, value);

                Assert.True(keys.Add(LineKey.Of(line)), $"{property.Name} = '{value}' leaves the key unchanged.");
            }
        }
    }

    [Fact]
    public void Of_EqualLines_AreEqualAndOthersAreNot()
    {
        var text = Gen.Elements<string?>(null, "", "a", "b", "ab", "aa", "é");
        var line =
            from id in text
            from name in text
            from sub in text
            from currency in Gen.Elements("USD", "EUR")
            select new UsageLine
            {
                BillingAccountId = id,
                BillingAccountName = name,
                SubAccountId = sub,
                Currency = currency,
            };

        Prop.ForAll(line.ToArbitrary(), line.ToArbitrary(), (a, b) => a == b == (LineKey.Of(a) == LineKey.Of(b)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
