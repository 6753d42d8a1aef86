using Anneal.Analysis;
using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Texts that fit a run.</summary>
internal static class Fitting
{
    /// <summary>
    /// The recipe's text with one part made so long that it ends with the run; null where that cannot be said.
    /// </summary>
    public static string? ToRun(LintSubject subject, PlacedCurve curve, long length) =>
        subject.Rewritten(curve.Expression, part =>
            part is CallExpression call ? WithLength(call, curve.Ticks - length) : null
        );

    // A call whose length is longer by so many ticks; one that may leave it out takes the rest of the run.
    private static CallExpression? WithLength(CallExpression call, long more)
    {
        foreach (var parameter in call.Definition.Parameters.Where(each => each.Role == ParameterRole.Length))
        {
            var given = call.ArgumentOf(parameter.Name);
            if (given is LengthArgument)
                return call.With(parameter.Name, null);
            if (given is ValueArgument { Value: { UsesBase: false, Number: var steps } } && steps + more >= 1)
                return call.With(parameter.Name, new ValueArgument(ScheduleValue.Of(steps + more)));
        }
        return null;
    }

    /// <summary>A schedule of our own with all its lengths multiplied so that it takes the whole run.</summary>
    public static CallExpression? Stretched(ScheduleExpression rate) =>
        new(
            KnownCurves.All.Find("stretch")[0],
            [
                new("schedule", new ScheduleArgument(rate)),
                new("length", new LengthArgument(new Length(100, LengthUnit.Percent))),
            ]
        );
}
