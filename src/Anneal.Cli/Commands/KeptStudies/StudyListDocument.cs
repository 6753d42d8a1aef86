using Anneal.Studies;

namespace Anneal.Cli.Commands.KeptStudies;

/// <summary>The JSON of <c>anneal study list</c>.</summary>
/// <param name="Studies">The studies, by name.</param>
internal sealed record StudyListDocument(IReadOnlyList<StudyListDocument.EntryDocument> Studies)
{
    /// <summary>A study: its name, whether it is <c>open</c> or <c>done</c>, when it was begun by the database's clock,
    /// processes that have a trial now, and trials by state.</summary>
    internal sealed record EntryDocument(
        string Study,
        string State,
        DateTimeOffset Created,
        int Workers,
        IReadOnlyDictionary<string, int> Trials
    );

    public static StudyListDocument Of(IEnumerable<StudySummary> studies) =>
        new([
            .. studies.Select(each => new EntryDocument(
                each.Name,
                each.State,
                each.Created,
                each.Workers,
                each.States
            )),
        ]);
}
