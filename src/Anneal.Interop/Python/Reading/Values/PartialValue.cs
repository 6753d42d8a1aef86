namespace Anneal.Interop.Python.Reading;

/// <summary>A function with some of its arguments given: <c>functools.partial</c>.</summary>
internal sealed class PartialValue(Value function, Arguments given) : Value
{
    public Value Function => function;

    public Arguments Given => given;
}
