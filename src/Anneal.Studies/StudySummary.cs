namespace Anneal.Studies;

/// <summary>A study of a database, in a line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State"><c>open</c> or <c>done</c>.</param>
/// <param name="Created">When it was begun, by the database's clock.</param>
/// <param name="States">Trials by their state.</param>
/// <param name="Workers">Processes that have a trial now.</param>
public sealed record StudySummary(
    string Name,
    string State,
    DateTimeOffset Created,
    IReadOnlyDictionary<string, int> States,
    int Workers
);
