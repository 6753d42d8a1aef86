namespace Anneal.Interop.Pickle;

/// <summary>
/// What Python would make by calling a function or a class: the name and the arguments, never called.
/// </summary>
internal sealed class PickleObject(PickleGlobal function, PickleSequence arguments) : PickleValue
{
    public PickleGlobal Function => function;

    public PickleSequence Arguments => arguments;

    public override string Kind => $"an object of {function.Kind}";
}
