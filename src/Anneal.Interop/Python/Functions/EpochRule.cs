using Anneal.Dialects;
using Anneal.Formulas;
using Anneal.Interop.Python.Reading;

namespace Anneal.Interop.Python.Functions;

/// <summary>
/// Writes what Keras' callback is given: a function of the epoch, or of the epoch and the rate before, <c>def
/// schedule(epoch, lr)</c>.
/// </summary>
internal static class EpochRule
{
    /// <inheritdoc cref="RateBefore.Multiplied"/>
    public const string Multiplied = RateBefore.Multiplied;

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
        var text = RateBefore.Text(factor!, rate, out var why);
        return (text, why);

        Symbol Read(Translation translation, double? before, out Formula? found)
        {
            var given = before is { } number ? NumberSymbol.Of(number) : new NumberSymbol(new BaseVariable());
            var clock = new NumberSymbol(new Variable());
            var result = translation.Calls.Call(translation.Values.Of(rule), Given.By(clock, given));
            found = (result as NumberSymbol)?.Formula;
            return result;
        }
    }
}
