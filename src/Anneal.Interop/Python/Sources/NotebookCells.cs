using System.Text.Json;

namespace Anneal.Interop.Python;

/// <summary>Finds the code in a notebook of Jupyter, of its format 4 or of the older format 3.</summary>
internal static class NotebookCells
{
    /// <summary>The code cells, each with its number among all cells, from 1.</summary>
    /// <param name="notebook">The whole document.</param>
    /// <exception cref="InvalidDataException">It is no notebook.</exception>
    public static IEnumerable<(int Number, JsonElement Cell, string Code)> In(JsonElement notebook)
    {
        var number = 0;
        foreach (var cell in All(notebook))
        {
            number++;
            if (Property(cell, "cell_type") is not { ValueKind: JsonValueKind.String } type)
                throw Wrong(Invariant($"cell {number} has no 'cell_type'"));
            if (type.GetString() != "code")
                continue;
            // Format 3 calls it otherwise.
            if ((Property(cell, "source") ?? Property(cell, "input")) is not { } source)
                throw Wrong(Invariant($"cell {number} has no 'source'"));
            yield return (number, cell, CodeOf(source, number));
        }
    }

    /// <summary>Says that a file is no notebook.</summary>
    /// <param name="what">What it is, as the end of a sentence.</param>
    /// <param name="inner">What was noticed; null where nothing else was.</param>
    public static InvalidDataException Wrong(string what, Exception? inner = null) =>
        new(
            "a notebook must be JSON with a list of 'cells', each with 'cell_type' and 'source', but "
                + $"{what}; save it again with Jupyter.",
            inner
        );

    private static IEnumerable<JsonElement> All(JsonElement notebook)
    {
        if (Property(notebook, "cells") is { } cells)
            return Items(cells, "'cells'");
        return Property(notebook, "worksheets") is { } sheets
            ? Items(sheets, "'worksheets'")
                .SelectMany(sheet =>
                    Items(Property(sheet, "cells") ?? throw Wrong("a worksheet has no 'cells'"), "'cells'")
                )
            : throw Wrong("this one has no 'cells'");
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement list, string name) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong($"{name} is no list");

    private static JsonElement? Property(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var found) ? found : null;

    private static string CodeOf(JsonElement source, int number)
    {
        switch (source.ValueKind)
        {
            case JsonValueKind.String or JsonValueKind.Null:
                return source.GetString() ?? "";
            case JsonValueKind.Array when source.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String):
                return string.Concat(source.EnumerateArray().Select(line => line.GetString()));
            default:
                throw Wrong(Invariant($"the code of cell {number} is neither a text nor a list of texts"));
        }
    }
}
