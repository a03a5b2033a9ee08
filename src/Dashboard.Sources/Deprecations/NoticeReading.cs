using Dashboard.Domain.Imports;
using Dashboard.Domain.Signals;
using Dashboard.Sources.Lists;

namespace Dashboard.Sources.Deprecations;

/// <summary>The notices of one list: a model has one.</summary>
internal sealed class NoticeReading
{
    private readonly List<ReadResult<ModelNotice>> results = [];
    private readonly HashSet<(string, string)> models = [];

    public IReadOnlyList<ReadResult<ModelNotice>> Results => results;

    public void Add(long record, ReadResult<ModelNotice> result)
    {
        if (result.Value is { } notice && !models.Add((notice.Provider, notice.Model)))
        {
            var problem = new ReadProblem(
                record,
                "",
                ProblemText.Of(notice.Model),
                $"{notice.Provider} {notice.Model} stands in the list a second time: the first record is taken; remove the wrong one."
            );
            result = new ReadResult<ModelNotice>(null, problem);
        }

        results.Add(result);
    }
}
