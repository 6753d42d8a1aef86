using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>A framework whose schedules texts may call in its own words.</summary>
public sealed class Framework
{
    /// <summary>The settings that are the optimizer's rate in most configurations.</summary>
    internal static readonly ValueList<string> MostlyRateAt = ["optimizer.lr", "optimizer.init_args.lr"];

    private readonly Lazy<ValueList<CurveDefinition>> definitions;

    /// <param name="name">Its name before the dot in canonical text.</param>
    /// <param name="modules">The module paths that Python code may write before a name.</param>
    /// <param name="definitions">Makes its schedules, when a text first asks for one of them.</param>
    internal Framework(string name, ValueList<string> modules, Func<CurveDefinition[]> definitions) =>
        (Name, Modules, this.definitions) = (name, modules, new(() => [.. definitions()]));

    /// <summary>Its name before the dot in canonical text.</summary>
    public string Name { get; }

    /// <summary>The module paths that Python code may write before a name; each of their ends is taken too.</summary>
    public ValueList<string> Modules { get; }

    /// <summary>Its schedules.</summary>
    public ValueList<CurveDefinition> Definitions => definitions.Value;

    /// <summary>
    /// Whether a bare class name never means this framework's, as with an older release of another one.
    /// </summary>
    public bool NeedsFullName { get; internal init; }

    /// <summary>
    /// What is true of the names of all its schedules, so that those of a framework that cannot be meant by a bare name
    /// are not made.
    /// </summary>
    internal Predicate<string> NameForm { get; init; } = _ => true;

    /// <summary>
    /// The modules, each with a dot after it, whose functions formulas may call, as schedules written by hand do.
    /// </summary>
    internal ValueList<string> FunctionModules { get; init; } = [];

    /// <summary>What settings mean, by their names; null where they are not this framework's.</summary>
    internal Func<IReadOnlyDictionary<string, SyntaxNode>, SyntaxNode?> OfSettings { get; init; } = _ => null;

    /// <summary>
    /// The settings that are the optimizer's rate in its configurations, with those around them, the likeliest first.
    /// </summary>
    internal ValueList<string> RateAt { get; init; } = MostlyRateAt;

    /// <summary>Its definition of a class.</summary>
    internal T The<T>()
        where T : CurveDefinition => Definitions.OfType<T>().Single();

    /// <summary>Whether a module path, as it stands before a name, is one of this framework's.</summary>
    internal bool Has(ReadOnlySpan<char> path)
    {
        if (path.SequenceEqual(Name))
            return true;
        foreach (var module in Modules)
            if (module.AsSpan().EndsWith(path) && (module.Length == path.Length || module[^(path.Length + 1)] == '.'))
                return true;
        return false;
    }
}
