namespace Anneal.Language;

/// <summary>A framework whose schedules texts may call in its own words.</summary>
public sealed class Framework
{
    internal Framework(string name, ValueList<string> modules, params ReadOnlySpan<CurveDefinition> definitions) =>
        (Name, Modules, Definitions) = (name, modules, [.. definitions]);

    /// <summary>Its name before the dot in canonical text.</summary>
    public string Name { get; }

    /// <summary>The module paths that Python code may write before a name; each of their ends is taken too.</summary>
    public ValueList<string> Modules { get; }

    /// <summary>Its schedules.</summary>
    public ValueList<CurveDefinition> Definitions { get; }

    /// <summary>
    /// Whether a bare class name never means this framework's, as with an older release of another one.
    /// </summary>
    public bool NeedsFullName { get; internal init; }

    /// <summary>
    /// The modules, each with a dot after it, whose functions formulas may call, as schedules written by hand do.
    /// </summary>
    internal ValueList<string> FunctionModules { get; init; } = [];

    /// <summary>Its definition of a class.</summary>
    internal T The<T>()
        where T : CurveDefinition => Definitions.OfType<T>().Single();

    /// <summary>Whether a module path, as it stands before a name, is one of this framework's.</summary>
    internal bool Has(string path) =>
        path == Name || Modules.Any(module => module == path || module.EndsWith("." + path, StringComparison.Ordinal));
}
