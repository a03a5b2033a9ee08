using Dashboard.Store;
using Dashboard.Store.Registers;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Scale;

/// <summary>Every register's list in every order, searched, filtered and far down; and a record with its history.</summary>
internal static class RegisterCases
{
    private const int DeepPage = 50;
    private static readonly CancellationToken None = CancellationToken.None;

    public static async Task<IReadOnlyList<PageCase>> AllAsync(TestStore store)
    {
        var cases = new List<PageCase>();
        foreach (var register in store.Get<RegisterCatalog>().All)
        {
            var first = (await store.Get<RegisterList>().ReadAsync(store.Procurement, register, new RegisterFilter(), None)).Items;
            cases.AddRange(Lists(store, register, first.Count > 0 ? first[0] : null));
            if (first.Count > 0)
            {
                var page = store.Get<RecordPage>();
                cases.Add(new PageCase(Name(register), "record", () => page.ReadAsync(store.Procurement, register, first[0].Id, None)));
                cases.Add(new PageCase(Name(register), "history", () => page.HistoryAsync(store.Procurement, register, first[0].Id, None)));
            }
        }

        return cases;
    }

    private static IEnumerable<PageCase> Lists(TestStore store, Register register, RecordRow? first)
    {
        var list = store.Get<RegisterList>();
        PageCase Case(string variant, RegisterFilter filter) =>
            new(Name(register), variant, () => list.ReadAsync(store.Procurement, register, filter, None));
        yield return Case("own order", new RegisterFilter());
        foreach (var field in register.Fields.Where(f => f.CanSort && f.InList))
        {
            yield return Case($"by {field.Label.ToLowerInvariant()}", new RegisterFilter { Sort = field.Key });
        }

        yield return Case("search", new RegisterFilter { Search = "77" });
        yield return Case("search for nothing there", new RegisterFilter { Search = "no such words" });
        yield return Case("page 50", new RegisterFilter { Page = new PageRequest(DeepPage) });
        foreach (var (field, index) in register.Fields.Select((f, i) => (f, i)).Where(f => f.f.IsFilter))
        {
            var wanted = first is null || first.Values[index].Text.Length == 0 ? "unknown" : first.Values[index].Text;
            var where = new Dictionary<string, string>(StringComparer.Ordinal) { [field.Key] = wanted };
            yield return Case($"{field.Label.ToLowerInvariant()} is {wanted}", new RegisterFilter { Where = where });
        }
    }

    private static string Name(Register register) => "Register: " + register.Plural.ToLowerInvariant();
}
