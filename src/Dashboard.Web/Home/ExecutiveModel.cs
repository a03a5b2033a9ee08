using Dashboard.Domain.LockIn;
using Dashboard.Store.Home;
using Dashboard.Web.Shared.Charts;

namespace Dashboard.Web.Home;

/// <param name="Trend">Null with fewer than two whole months.</param>
public sealed record ConcentrationCard(ShareCard Card, ChartOptions? Trend);

/// <summary>The executive's page, reduced to what it draws: a partition of a thousand vendors is six bars and a line.</summary>
/// <param name="Trend">Spend by month; null without any.</param>
public sealed record ExecutiveModel(
    ExecutiveFigures Figures,
    ChartOptions? Trend,
    IReadOnlyList<ConcentrationCard> Concentrations,
    IReadOnlyList<BandCount> Bands,
    IReadOnlyList<Cliff> Cliffs,
    IReadOnlyDictionary<CliffKind, int> CliffCounts
)
{
    public RowsWindow Window => Figures.Window;

    public static ExecutiveModel Of(ExecutiveView view)
    {
        var window = RowsWindow.Of(view.Base);
        return new ExecutiveModel(
            new ExecutiveFigures(view with { Concentrations = [], DeveloperMonths = [], Cliffs = [] }),
            SpendTrend.Of(view.DeveloperMonths, view.Base.Through, RowsWindow.Reporting),
            [
                .. view.Concentrations.Select(one => new ConcentrationCard(
                    ShareCard.Of(one.Now, one.Names, window),
                    HhiTrend.Of(one.Trend, "hhi")
                )),
            ],
            view.Bands,
            view.Cliffs,
            view.CliffCounts
        );
    }
}
