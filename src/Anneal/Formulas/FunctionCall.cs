namespace Anneal.Formulas;

/// <summary>A call of one of <see cref="FormulaFunction.All"/>.</summary>
internal sealed record FunctionCall(FormulaFunction Function, ValueList<Formula> Arguments) : Formula
{
    internal override int Rank => Precedence.Atom;
    private protected override IEnumerable<Formula> Parts => Arguments;

    public override double Evaluate(double t, double baseRate)
    {
        var first = Arguments[0].Evaluate(t, baseRate);
        if (Arguments.Count == 1)
            return Function.Apply(first, double.NaN);
        for (var i = 1; i < Arguments.Count; i++)
            first = Function.Apply(first, Arguments[i].Evaluate(t, baseRate));
        return first;
    }

    internal override Formula Substitute(Formula clock, Formula baseRate) =>
        new FunctionCall(Function, [.. Arguments.Select(argument => argument.Substitute(clock, baseRate))]);

    private protected override string Print() => $"{Function.Name}({string.Join(", ", Arguments)})";
}
