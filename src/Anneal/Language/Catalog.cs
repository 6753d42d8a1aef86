using Anneal.Language;

namespace Anneal;

/// <summary>The curves that texts may name.</summary>
public sealed class Catalog
{
    private readonly ILookup<string, CurveDefinition> byName;
    private readonly ValueList<Framework> frameworks;

    internal Catalog(
        IEnumerable<CurveDefinition> ours,
        ValueList<Framework> frameworks,
        ValueList<CurveDefinition> feedback
    )
    {
        (this.frameworks, Feedback) = (frameworks, feedback);
        Definitions = [.. ours, .. frameworks.SelectMany(framework => framework.Definitions)];
        byName = Definitions.ToLookup(definition => definition.Name);
        FunctionModules = [.. frameworks.SelectMany(framework => framework.FunctionModules)];
    }

    /// <summary>Every curve, our own first.</summary>
    public ValueList<CurveDefinition> Definitions { get; }

    /// <summary>What may follow a schedule after <c>|</c>.</summary>
    public ValueList<CurveDefinition> Feedback { get; }

    /// <summary>The frameworks' modules whose functions formulas may call, each with a dot after it.</summary>
    internal ValueList<string> FunctionModules { get; }

    /// <summary>Every name that a text may write, a framework's with the framework before it.</summary>
    public IEnumerable<string> AllNames => Definitions.Select(definition => definition.FullName);

    /// <summary>The curves that a name may mean: none, one, or one for each framework that has it.</summary>
    /// <param name="name">As a text writes it, with or without a framework or a module path before it.</param>
    public IReadOnlyList<CurveDefinition> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        var found = byName[name[(dot + 1)..]];
        if (dot < 0)
            return
            [
                .. found.Where(definition =>
                    definition.Framework is not { } owner
                    || !frameworks.Any(framework => framework.Name == owner && framework.NeedsFullName)
                ),
            ];
        var owners = frameworks
            .Where(framework => framework.Has(name[..dot]))
            .Select(framework => framework.Name)
            .ToHashSet();
        return [.. found.Where(definition => definition.Framework is { } framework && owners.Contains(framework))];
    }

    /// <summary>The full name that is near an unknown one; null where none is near.</summary>
    /// <param name="name">The unknown name, with or without a framework before it.</param>
    public string? Nearest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Names.Nearest(name, AllNames) is { } full)
            return full;
        var bare = Names.Nearest(name[(name.LastIndexOf('.') + 1)..], byName.Select(group => group.Key));
        return bare is null ? null : byName[bare].First().FullName;
    }
}
