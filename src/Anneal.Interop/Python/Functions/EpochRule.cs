using Anneal.Formulas;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>
/// Writes what Keras' callback is given: a function of the epoch, or of the epoch and the rate before, <c>def
/// schedule(epoch, lr)</c>.
/// </summary>
internal static class EpochRule
{
    private const int Samples = 1000;
    private const double Tolerance = 1e-9;

    /// <summary>How the schedule of a function begins that multiplies the rate before.</summary>
    public const string Multiplied = "torch.MultiplicativeLR(";

    /// <summary>
    /// Whether a function takes the rate before, so that it goes on from what others have made of it.
    /// </summary>
    public static bool TakesRate(Value rule) =>
        rule is not FunctionValue { Definition: var definition }
        || definition.Parameters.Count - (definition.TakesSelf ? 1 : 0) != 1;

    /// <summary>The schedule's text; where it cannot be read, why.</summary>
    public static (string? Text, string? Unknown) Of(Value rule, Assumptions assumptions)
    {
        if (rule is not FunctionValue { Definition: { TakesSelf: false, Parameters: [_, { Default: null }] } })
            return FunctionText.AsSchedule(FunctionText.Of(rule, assumptions));
        Formula? factor = null,
            rate = null;
        var (_, unknown) = FunctionText.Read(assumptions, RunClock.None, translation =>
            Read(translation, 1, out factor)
        );
        if (unknown is not null)
            return (null, unknown);
        FunctionText.Read(assumptions, RunClock.None, translation => Read(translation, null, out rate));
        if (rate is { UsesBase: false })
            return ($"formula({rate})", null);
        var steps = Enumerable.Range(0, Samples).ToArray();
        if (rate is null || !Array.TrueForAll(steps, t => Near(rate.Evaluate(t, 3), 3 * factor!.Evaluate(t))))
            return (null, "it depends on the rate before, and is no multiple of it");
        var first = factor!.Evaluate(0);
        if (Array.TrueForAll(steps, t => Near(factor.Evaluate(t), first)))
            return ($"formula(base * ({factor}) ** (t + 1))", null);
        return Near(first, 1)
            ? ($"{Multiplied}optimizer, lr_lambda=lambda t: {factor})", null)
            : (null, "it depends on the rate before, and changes it at once");

        Symbol Read(Translation translation, double? before, out Formula? found)
        {
            var given = before is { } number ? NumberSymbol.Of(number) : new NumberSymbol(new BaseVariable());
            var clock = new NumberSymbol(new Variable());
            var result = translation.Calls.Call(translation.Values.Of(rule), Given.By(clock, given));
            found = (result as NumberSymbol)?.Formula;
            return result;
        }
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Abs(other);
}
