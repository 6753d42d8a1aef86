using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A decay of Keras that is continuous or goes down in stairs of whole decay_steps.</summary>
internal abstract class KerasStairs(string name, string summary, Parameter<double> steps, Parameter<double> rate)
    : KerasDefinition(name, summary, Initial, steps, rate, Staircase, Label)
{
    public static readonly Parameter<bool> Staircase = Flag(
        "staircase",
        false,
        "whether the curve is a staircase of whole decay_steps"
    );

    internal override Violation? Check(CallExpression call) => NotPositive(steps, call);

    private protected static Parameter<double> RateOf(string description) => Number("decay_rate", description);
}
