using Anneal.Analysis;
using Anneal.Language;

namespace Anneal.Lint;

/// <summary>Texts that fit a run.</summary>
internal static class Fitting
{
    // What frameworks call the argument that says how long the whole thing is.
    private static readonly string[] LengthArguments =
    [
        "T_max",
        "total_steps",
        "num_training_steps",
        "total_num_steps",
        "lr_decay_steps",
        "decay_steps",
        "transition_steps",
        "t_initial",
        "max_update",
        "total_iters",
        "t_max",
        "max_steps",
    ];

    /// <summary>
    /// The recipe's text with one part made so long that it ends with the run; null where that cannot be said.
    /// </summary>
    public static string? ToRun(LintSubject subject, PlacedCurve curve, long length) =>
        subject.Rewritten(curve.Expression, part =>
            part is CallExpression call ? WithLength(call, curve.Ticks - length) : null
        );

    // A call whose length is longer by so many ticks; our own take the rest of the run.
    private static CallExpression? WithLength(CallExpression call, long more)
    {
        if (call.Definition.Framework is null)
            return call.Arguments.Any(argument => argument.Name == "length")
                ? Rewriting.With(call, "length", null)
                : null;
        foreach (var argument in call.Arguments)
            if (
                LengthArguments.Contains(argument.Name)
                && argument.Value is ValueArgument { Value: { UsesBase: false } value }
                && value.Number + more >= 1
            )
                return Rewriting.With(call, argument.Name, new ValueArgument(ScheduleValue.Of(value.Number + more)));
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
