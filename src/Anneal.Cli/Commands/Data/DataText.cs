namespace Anneal.Cli.Commands.Data;

/// <summary>The data sets for people.</summary>
internal static class DataText
{
    /// <param name="sets">The sets.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(IReadOnlyList<DataSetDocument> sets, int? width)
    {
        var table = new TextTable(
            new TableColumn("name"),
            new TableColumn("where"),
            new TableColumn("what"),
            new TableColumn("folder") { LeftOutAt = 1 }
        );
        foreach (var set in sets)
            table.Add(set.Name, WhereIs(set), set.Description, set.Folder ?? "");
        var missing = sets.Where(set => set.Published && !set.Available)
            .Select(set => $"{set.Name} is not here; 'anneal data get {set.Name}' downloads it\n");
        return $"{table.Render(width)}{string.Concat(missing.Prepend("\n"))}".TrimEnd('\n') + "\n";
    }

    private static string WhereIs(DataSetDocument set)
    {
        if (set.Published)
            return set.Available ? "here" : "not here";
        return set.Available ? "built in" : "your file";
    }
}
