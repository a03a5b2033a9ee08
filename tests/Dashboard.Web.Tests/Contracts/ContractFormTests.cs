using Dashboard.Store.Contracts;
using Dashboard.Web.Contracts;

namespace Dashboard.Web.Tests.Contracts;

public class ContractFormTests
{
    [Fact]
    public void Validate_EverythingWrong_NamesEveryFieldOnce()
    {
        var form = new ContractForm
        {
            Title = " ",
            StartsOn = "tomorrow",
            EndsOn = "1066-10-14",
            NoticeDays = "ninety",
            AnnualValue = "-1",
            Currency = "dollars",
        };

        Assert.Equal(
            ["AnnualValue", "Currency", "EndsOn", "NoticeDays", "StartsOn", "Title"],
            form.Validate().Select(e => e.Field).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Validate_EndBeforeStart_IsSaidAtTheEnd()
    {
        var form = new ContractForm
        {
            Title = "A",
            StartsOn = "2026-02-01",
            EndsOn = "2026-01-31",
        };

        Assert.Equal("EndsOn", Assert.Single(form.Validate()).Field);
    }

    [Fact]
    public void ToEdit_WhatPeopleType_IsRead()
    {
        var form = new ContractForm
        {
            Title = " Order form ",
            VendorKey = "",
            StartsOn = "2026-02-01",
            NoticeDays = " 1,000 ",
            AnnualValue = "120,000.50",
            Currency = "eur",
        };

        Assert.Empty(form.Validate());
        Assert.Equal(
            new ContractEdit
            {
                Title = "Order form",
                StartsOn = new DateOnly(2026, 2, 1),
                NoticeDays = 1000,
                AnnualValue = 120_000.5m,
                Currency = "EUR",
            },
            form.ToEdit()
        );
    }

    [Fact]
    public void ToDetails_NoVendorChosen_LeavesItOpenAlthoughTheWordsMayNameOne()
    {
        Assert.True(
            new ContractForm { Title = "A" }
                .ToDetails()
                .LeaveVendorOpen
        );
        Assert.False(
            new ContractForm { Title = "A", VendorKey = "openai" }
                .ToDetails()
                .LeaveVendorOpen
        );
    }
}
