using Dashboard.Store.Imports;

namespace Dashboard.Web.Spend.Rules;

/// <summary>Hands each report on at once; the receiver finds its own way to the page.</summary>
internal sealed class ShownProgress(Action<ImportProgress> show) : IProgress<ImportProgress>
{
    public void Report(ImportProgress value) => show(value);
}
