namespace Anneal.Language;

/// <summary>
/// What stands for one parameter of a curve: immutable, compared by value, printed as schedule text has it.
/// </summary>
internal abstract record ArgumentValue
{
    private protected ArgumentValue() { }

    /// <summary>The argument as schedule text has it.</summary>
    public sealed override string ToString() => Print();

    private protected abstract string Print();
}
