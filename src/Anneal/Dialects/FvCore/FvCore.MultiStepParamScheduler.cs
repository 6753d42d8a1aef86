using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class FvCore
{
    /// <summary>
    /// A value for each stretch between milestones, in any unit: only the ratio of the milestones to the number of
    /// updates matters.
    /// </summary>
    /// <param name="values">The values in turn. At least one.</param>
    /// <param name="numUpdates">The end of the last stretch. Left out: the last milestone.</param>
    /// <param name="milestones">Where each stretch ends, greater than 0, increasing, less than
    /// <paramref name="numUpdates"/>; one fewer than values, or as many where <paramref name="numUpdates"/> is left
    /// out. Left out: even stretches.</param>
    /// <returns>The recipe; lowers to <see cref="PiecewiseConstant"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe MultiStepParamScheduler(
        IReadOnlyList<double> values,
        double? numUpdates = null,
        IReadOnlyList<double>? milestones = null
    ) =>
        new FrameworkCall("fvcore.MultiStepParamScheduler")
            .With("values", values)
            .With("num_updates", numUpdates)
            .With("milestones", milestones)
            .ToRecipe();

    private static LegacyDefinition MultiStepDefinition =>
        new(
            "MultiStepParamScheduler",
            "A value for each stretch between milestones; only their ratio to num_updates matters.",
            Required("values", Kinds.ListOf(Kinds.Real), "the values in turn"),
            new LegacyParameter(
                "num_updates",
                Kinds.AnyOf(Kinds.AnyNumber, Kinds.None),
                "the end of the last stretch; left out: the last milestone"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                "milestones",
                Kinds.AnyOf(Kinds.ListOf(Kinds.AnyNumber), Kinds.None),
                "where each stretch ends; left out: even stretches"
            )
            {
                Default = "None",
            }
        )
        {
            Formula = "values[milestones <= floor((where + 1e-6) * num_updates)], where = t/n",
            Example = "fvcore.MultiStepParamScheduler([0.1, 0.01, 0.001], milestones=[30, 60, 90])",
            Source = Source,
            Conventions =
                "The next value acts from the milestone's own update on. Even stretches are rounded up, so the last "
                + "may be shorter.",
            CheckWith = arguments => Milestones(arguments).Problem,
            ProgressWith = (arguments, scope) =>
            {
                var (milestones, updates, _) = Milestones(arguments);
                return new StairsProgress(Values(arguments, scope), milestones, updates);
            },
        };

    private static ValueList<double> Values(CallArguments arguments, BindingScope scope) =>
        [.. arguments.Items("values").Select(item => scope.Value(((ValueArgument)item).Value))];

    // What the framework's constructor makes of its arguments, in its order of checks.
    private static (ValueList<double> Milestones, double Updates, string? Problem) Milestones(CallArguments arguments)
    {
        var values = arguments.Items("values").Count;
        var updates = arguments.OptionalValue("num_updates")?.Number;
        double[]? milestones = arguments.Find("milestones") is ListArgument list
            ? [.. list.Items.Select(item => ((ValueArgument)item).Value.Number)]
            : null;
        if (values == 0)
            return Wrong("'values' must have at least one value, but was empty.");
        if (updates is null && milestones is null)
            return Wrong("'num_updates' or 'milestones' must be given, but both were None.");
        if (milestones is null)
        {
            var width = Math.Ceiling(updates!.Value / values);
            milestones = [.. Enumerable.Range(1, values - 1).Select(index => width * index)];
        }
        else
        {
            var expected = values - (updates is null ? 0 : 1);
            if (milestones.Length != expected)
                return Wrong(
                    $"'milestones' must have {expected} items for {values} values "
                        + $"{(updates is null ? "without" : "with")} 'num_updates', but has {milestones.Length}."
                );
        }
        if (updates is null)
            (updates, milestones) = (milestones[^1], milestones[..^1]);
        if (updates < values)
            return Wrong(
                FormattableString.Invariant(
                    $"'num_updates' must be at least the number of values ({values}), but was {updates}."
                )
            );
        var previous = 0.0;
        foreach (var milestone in milestones)
        {
            if (milestone >= updates)
                return Wrong(
                    FormattableString.Invariant(
                        $"'milestones' must be less than 'num_updates' ({updates}), but one was {milestone}."
                    )
                );
            if (previous >= milestone)
                return Wrong(
                    FormattableString.Invariant(
                        $"'milestones' must increase and be greater than 0, but {milestone} came after {previous}."
                    )
                );
            previous = milestone;
        }
        return ([.. milestones], updates.Value, null);

        static (ValueList<double>, double, string?) Wrong(string problem) => ([], 0, problem);
    }
}
