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

    /// <summary>Names have no values any more.</summary>
    public void Forget(IEnumerable<string> names)
    {
        foreach (var name in names)
            values.Remove(name);
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
        Forget(names);
        try
        {
            return read();
        }
        finally
        {
            values = outer;
        }
    }

    /// <summary>
    /// Reads two branches, each with the values before them; a name that has two values after them has both, joined; a
    /// parameter that one of them sets is what it was in the other.
    /// </summary>
    /// <param name="readOne">Reads the first branch; whether something may follow it.</param>
    /// <param name="readOther">Reads the second one.</param>
    /// <param name="join">The value of which one branch has the first part, the other one the second.</param>
    public void Branch(Func<bool> readOne, Func<bool> readOther, Func<SyntaxNode, SyntaxNode, SyntaxNode> join)
    {
        var before = values;
        values = new(before);
        var goesOn = readOne();
        var first = values;
        values = new(before);
        if (!readOther())
            values = first;
        else if (goesOn)
            foreach (var name in first.Keys.Union(values.Keys).ToArray())
            {
                // A parameter, which has a value in one of the branches only.
                var (one, other) = (first.GetValueOrDefault(name), values.GetValueOrDefault(name));
                if (ReferenceEquals(one.Value, other.Value))
                    continue;
                var place = (one.Value ?? other.Value).Span;
                SyntaxNode unchanged = new NameSyntax(place, name);
                values[name] = (join(one.Value ?? unchanged, other.Value ?? unchanged), one.Words + other.Words);
            }
    }
}
