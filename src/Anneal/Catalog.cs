using Anneal.Language.Curves;
using Anneal.Language.Definitions;

namespace Anneal;

/// <summary>The curves that texts may name.</summary>
public sealed class Catalog
{
    private readonly ILookup<string, CurveDefinition> byName;

    internal Catalog(IEnumerable<CurveDefinition> definitions)
    {
        Definitions = [.. definitions];
        byName = Definitions.ToLookup(definition => definition.Name);
    }

    /// <summary>Our own curves and those of all frameworks.</summary>
    public static Catalog Default { get; } = new(CoreCurves.All);

    /// <summary>Every curve, our own first.</summary>
    public ValueList<CurveDefinition> Definitions { get; }

    /// <summary>Every name that a text may write.</summary>
    public IEnumerable<string> AllNames => Definitions.Select(definition => definition.FullName);

    /// <summary>The curves that a name may mean: none, one, or one for each framework that has it.</summary>
    /// <param name="name">As a text writes it.</param>
    public IReadOnlyList<CurveDefinition> Find(string name) => [.. byName[name]];
}
