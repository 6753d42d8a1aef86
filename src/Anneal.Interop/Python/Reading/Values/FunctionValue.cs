using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// A function of the source, with the scope that it was defined in and the object that it is a method of.
/// </summary>
internal sealed class FunctionValue(FunctionStatement definition, Scope scope, Value? instance = null) : Value
{
    public FunctionStatement Definition => definition;

    public Scope Scope => scope;

    public Value? Instance => instance;
}
