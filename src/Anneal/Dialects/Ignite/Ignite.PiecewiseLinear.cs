using System.Globalization;
using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>Straight lines between milestones.</summary>
    /// <param name="milestonesValues">Steps and the values there. At least one; the steps must not decrease, and of
    /// equal ones the last counts from there on.</param>
    /// <param name="paramGroupIndex">The one group that is scheduled. Default: all.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> of <see cref="LinearRamp"/>s.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe PiecewiseLinear(
        IReadOnlyList<(long Milestone, double Value)> milestonesValues,
        long? paramGroupIndex = null
    )
    {
        ArgumentNullException.ThrowIfNull(milestonesValues);
        return new FrameworkCall("ignite.PiecewiseLinear")
            .WithPairs("milestones_values", milestonesValues)
            .With("param_group_index", paramGroupIndex)
            .ToRecipe();
    }

    private static LegacyDefinition PiecewiseLinearDefinition =>
        new(
            "PiecewiseLinear",
            "Straight lines between milestones.",
            Optimizer,
            ParameterName,
            new LegacyParameter(
                "milestones_values",
                Kinds.ListOf(Kinds.ListOf(Kinds.Real)),
                "pairs of a step and the value there"
            )
            {
                IsRequired = true,
            },
            SaveHistory,
            GroupIndex
        )
        {
            Formula = "v_i + (v_(i+1) - v_i) * (t - m_i)/(m_(i+1) - m_i) for t in [m_i, m_(i+1))",
            Example = "ignite.PiecewiseLinear(milestones_values=[(10, 0.5), (20, 0.45), (21, 0.3), (30, 0.1)])",
            Source = Source,
            Conventions =
                "The first value is held before the first milestone, the last one after the last. Of two equal "
                + "milestones the second counts from there on: a jump. The group's own rate is overwritten.",
            CheckWith = arguments =>
            {
                var pairs = arguments.Items("milestones_values");
                if (pairs.Count == 0)
                    return "'milestones_values' must have at least one pair, but was empty.";
                if (pairs.FirstOrDefault(pair => ((ListArgument)pair).Items.Count != 2) is { } wrong)
                    return $"'milestones_values' must be pairs of a step and a value, but one was {wrong}.";
                var milestones = Pairs(arguments).Select(pair => pair.Milestone.Number).ToArray();
                if (Array.FindIndex(milestones, milestone => milestone != Math.Floor(milestone)) is >= 0 and var index)
                    return FormattableString.Invariant(
                        $"'milestones_values' must have whole steps, but one was {milestones[index]}."
                    );
                return Enumerable
                    .Range(1, milestones.Length - 1)
                    .Where(i => milestones[i] < milestones[i - 1])
                    .Select(i =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"'milestones_values' must not decrease, but {milestones[i]} came after "
                                + $"{milestones[i - 1]}."
                        )
                    )
                    .FirstOrDefault();
            },
            BindWith = (arguments, scope) => ForGroup(arguments, scope, () =>
                {
                    var points = Pairs(arguments)
                        .Select(pair => (Step: (long)pair.Milestone.Number, Value: scope.Value(pair.Value)))
                        .ToArray();
                    var parts = new List<(Schedule Part, long? Length)>
                    {
                        (new Constant(points[0].Value), Math.Max(0, points[0].Step)),
                    };
                    for (var i = 1; i < points.Length; i++)
                    {
                        // A part that begins before the run is in its middle at step 0.
                        var begin = Math.Max(0, points[i - 1].Step);
                        parts.Add(
                            (
                                new LinearRamp(
                                    points[i - 1].Value,
                                    points[i].Value,
                                    points[i].Step - points[i - 1].Step,
                                    points[i - 1].Step - begin
                                ),
                                Math.Max(0, points[i].Step - begin)
                            )
                        );
                    }
                    parts.Add((new Constant(points[^1].Value), null));
                    return Sequence.Of([.. parts]);
                }),
        };

    private static IEnumerable<(Language.ScheduleValue Milestone, Language.ScheduleValue Value)> Pairs(
        CallArguments arguments
    ) =>
        arguments
            .Items("milestones_values")
            .Select(pair => ((ListArgument)pair).Items)
            .Select(items => (((ValueArgument)items[0]).Value, ((ValueArgument)items[1]).Value));
}
