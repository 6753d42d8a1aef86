namespace Anneal.Language.Syntax;

/// <summary>What the names of a pasted program were assigned, and what it imports.</summary>
internal sealed class Assignments
{
    private Dictionary<string, (SyntaxNode Value, int Words)> values = [];

    /// <summary>The path of each imported name that has one.</summary>
    public Dictionary<string, string> Imports { get; } = [];

    /// <summary>The words of the text, those counted anew for which a name stands.</summary>
    public int Words { get; private set; }

    /// <summary>A name gets a value; the optimizer's is none that a schedule could be made of.</summary>
    /// <param name="target">The name, as it stands before the equals sign.</param>
    /// <param name="value">The value.</param>
    /// <param name="words">The words of the value.</param>
    public void Assign(string target, SyntaxNode value, int words)
    {
        if (Names.IsOptimizer(target))
            values.Remove(target);
        else
            values[target] = (value, words);
        Words += words;
    }

    /// <summary>The value of a name; null where it has none.</summary>
    public SyntaxNode? ValueOf(string name)
    {
        if (!values.TryGetValue(name, out var found))
            return null;
        Words += found.Words;
        return found.Value;
    }

    /// <summary>Whether a name has a value.</summary>
    public bool Has(string name) => values.ContainsKey(name);

    /// <summary>
    /// Reads something within which names are parameters and have no values; what gets a value there has none outside.
    /// </summary>
    public T Without<T>(IEnumerable<string> names, Func<T> read)
    {
        var outer = values;
        values = new(outer);
        foreach (var name in names)
            values.Remove(name);
        var result = read();
        values = outer;
        return result;
    }
}
