using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>A class of the source.</summary>
internal sealed class ClassValue(ClassStatement definition, Scope scope) : Value
{
    public ClassStatement Definition => definition;

    public Scope Scope => scope;

    /// <summary>The object that was last made of it.</summary>
    public InstanceValue? Instance { get; set; }

    /// <summary>A method, of an object or of the class itself; null where there is none of that name.</summary>
    public FunctionValue? Bound(string method, InstanceValue? instance) =>
        Method(method) is { } definition ? new(definition, scope, instance) : null;

    public FunctionStatement? Method(string name) => definition.Methods.FirstOrDefault(method => method.Name == name);
}
