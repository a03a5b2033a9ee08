using Dashboard.Store;
using Dashboard.Store.Applications;
using Dashboard.Store.Registers;
using Dashboard.Testing;
using Dashboard.Web.Registers;
using Dashboard.Web.Shared;

namespace Dashboard.Web.Tests.Registers;

public sealed class RegisterQueryTests
{
    private static readonly ApplicationRegister Register = new();

    [Fact]
    public void Parse_Address_KeepsWhatTheRegisterKnows()
    {
        var query = RegisterQuery.Parse(
            Register,
            "?search=%20claims%20&criticality=critical&has_backup=unknown&binding=wireless&owner=x&sort=-owner&page=3&size=50&removed=true"
        );

        Assert.Equal(("claims", true, 3, 50, true), (query.Search, query.Removed, query.Page, query.Size, query.IsFiltered));
        Assert.Equal(
            [new("criticality", "critical"), new("has_backup", "unknown")],
            query.Where.OrderBy(w => w.Key, StringComparer.Ordinal)
        );
        var filter = query.ToFilter(new PageRequest(3, 50));
        Assert.Equal(("owner", true, true, 100), (filter.Sort, filter.Descending, filter.Removed, filter.Page.Skip));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sort=nothing&page=-1&size=many&columns=,,&search=")]
    [InlineData("?criticality=grave&columns=secret")]
    public void Parse_WhatNobodyKnows_IsTheRegistersOwnList(string address)
    {
        var query = RegisterQuery.Parse(Register, address);

        Assert.Equal(new ListOrder(Register.Order.Field, Register.Order.Descending), query.Order);
        Assert.Equal(Register.Fields.Count(f => f.InList), query.Columns.Count);
        Assert.False(query.IsFiltered);
    }

    [Fact]
    public void Toggled_ThereAndBack_IsTheRegistersOwnChoiceAgain()
    {
        var query = RegisterQuery.Parse(Register, "");
        var hidden = query.Columns[1];

        var without = query.Toggled(hidden);
        Assert.DoesNotContain(Register.Fields[hidden].Key, without!.Split(','));
        var narrowed = RegisterQuery.Parse(Register, $"?columns={without}");
        Assert.Equal(query.Columns.Where(c => c != hidden), narrowed.Columns);
        Assert.Null(narrowed.Toggled(hidden));
    }

    [Fact]
    public async Task Fields_OfEveryRegister_HaveNamesThatTheAddressDoesNotUseItself()
    {
        await using var store = await TestStore.CreateAsync();
        string[] taken =
        [
            RegisterQuery.SearchKey,
            RegisterQuery.SortKey,
            RegisterQuery.ColumnsKey,
            RegisterQuery.RemovedKey,
            PageWindow.PageKey,
            PageWindow.SizeKey,
        ];

        var registers = store.Get<RegisterCatalog>();
        Assert.Empty(
            registers.All.SelectMany(r => r.Fields.Where(f => f.IsFilter && taken.Contains(f.Key)).Select(f => r.Key + "." + f.Key))
        );
        Assert.DoesNotContain(RegisterGroups.Of(registers), g => g.Word == "Other");
        Assert.All(registers.All, r => Assert.Contains(r.Fields, f => f.Key == r.Order.Field && f.CanSort));
    }
}
