using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>How much a text may compute, counted while it is computed.</summary>
internal sealed class Allowance
{
    /// <summary>Items of one list, at most.</summary>
    public const int MostItems = 10_000;

    // Small enough for a moment, large enough for a list of the longest kind in every argument.
    private const int MostWork = 100_000;

    // What is said several times in place of a function that schedule text does not have, such as an interpolation.
    private const int MostFormula = 6_000;

    private int work;
    private long formula;

    /// <summary>Counts what is computed for a node.</summary>
    public void Spend(INodeErrors errors, SyntaxNode node, int amount = 1)
    {
        if ((work += amount) > MostWork)
            throw errors.Error(
                node,
                $"the text computes too much; at most {MostWork} values are made while it is read."
            );
    }

    /// <summary>Counts the items of a list before they are made.</summary>
    public void Items(INodeErrors errors, SyntaxNode node, double count)
    {
        if (count > MostItems)
            throw errors.Error(
                node,
                $"a list has at most {MostItems} items, but this one has {NumberText.Format(count)}."
            );
        Spend(errors, node, (int)count);
    }

    /// <summary>Counts the parts of a formula that are said in the place of one function.</summary>
    public void Formula(INodeErrors errors, SyntaxNode node, long parts)
    {
        if ((formula += parts) > MostFormula)
            throw errors.Error(
                node,
                $"written out as arithmetic, this is too long; at most {MostFormula} parts are made."
            );
    }
}
