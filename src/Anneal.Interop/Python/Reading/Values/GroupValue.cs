namespace Anneal.Interop.Python.Reading;

/// <summary>Parameter groups of an optimizer: all of them, or one.</summary>
internal sealed class GroupValue(OptimizerValue optimizer) : Value
{
    public OptimizerValue Optimizer => optimizer;
}
