using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// What a source gives where its caller says nothing else: the default of an option or of a parameter.
/// </summary>
/// <param name="inner">The value.</param>
/// <param name="name">What it is the default of, as the source calls it.</param>
internal sealed class DefaultValue(Value inner, string name) : Value([inner], inner.Traits)
{
    /// <summary>What it is the default of.</summary>
    public string Name => name;

    /// <summary>The value.</summary>
    public Value Inner => inner;

    /// <summary>Whether nothing stands there, so that who wants a number has to give one.</summary>
    public bool IsNone => inner is LiteralValue { IsNone: true };

    /// <inheritdoc/>
    public override IReadOnlyList<Value> Members => inner.Members;

    /// <inheritdoc/>
    public override Value Chosen(Assumptions assumptions)
    {
        if (assumptions.Contradict(this))
            return this;
        assumptions.Defaults.Add(this);
        return inner.Chosen(assumptions);
    }

    /// <inheritdoc/>
    protected override double? Reckon(Assumptions assumptions)
    {
        if (IsNone || assumptions.Contradict(this))
            return assumptions[name.TrimStart('-').Replace('-', '_')];
        assumptions.Defaults.Add(this);
        return inner.Number(assumptions);
    }
}
