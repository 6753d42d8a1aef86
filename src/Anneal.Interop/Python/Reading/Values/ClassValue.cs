using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>A class of the source.</summary>
internal sealed class ClassValue(ClassStatement definition, Scope scope) : Value
{
    public ClassStatement Definition => definition;

    public Scope Scope => scope;

    /// <summary>The classes of the source that it is made of.</summary>
    public IReadOnlyList<ClassValue> Bases { get; init; } = [];

    /// <summary>Whether it has methods that the source does not show.</summary>
    public bool HasOutsideBases =>
        definition.Bases.Count > Bases.Count && definition.Bases.Any(parent => parent.LastName is not "object")
        || Bases.Any(parent => parent.HasOutsideBases);

    /// <summary>What it, or a class that it is made of, calls by a name; null where none does.</summary>
    public Value? Field(string name, IReadOnlyList<Condition> conditions) =>
        Attributes.Find(name, conditions)
        ?? Bases.Select(parent => parent.Field(name, conditions)).FirstOrDefault(value => value is not null);

    /// <summary>The object that was last made of it.</summary>
    public InstanceValue? Instance { get; set; }

    /// <summary>A method, of an object or of the class itself; null where there is none of that name.</summary>
    public FunctionValue? Bound(string method, InstanceValue? instance) =>
        Method(method) is { } definition ? new(definition, scope, instance) : null;

    private ILookup<string, FunctionStatement> Methods => field ??= definition.Methods.ToLookup(method => method.Name);

    /// <summary>A method, its own or of a class that it is made of.</summary>
    public FunctionStatement? Method(string name) =>
        Methods[name].FirstOrDefault()
        ?? Bases.Select(parent => parent.Method(name)).FirstOrDefault(method => method is not null);
}
