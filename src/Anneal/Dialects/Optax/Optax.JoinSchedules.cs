using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Schedules one after the other, each with a clock of its own.</summary>
    /// <param name="schedules">Schedules of optax. At least one.</param>
    /// <param name="boundaries">The steps at which the second and every later schedule takes over; those beyond the
    /// shorter list mean nothing.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe JoinSchedules(IEnumerable<Recipe> schedules, IEnumerable<long> boundaries) =>
        new FrameworkCall("optax.join_schedules")
            .With("schedules", schedules)
            .With("boundaries", boundaries.Select(boundary => (double)boundary))
            .ToRecipe();

    private static LegacyDefinition JoinSchedulesDefinition =>
        new(
            "join_schedules",
            "Schedules one after the other, each with a clock of its own.",
            Required(
                "schedules",
                Kinds.ListOf(Kinds.AnyOf(Kinds.FunctionOfStep, Kinds.CallOf("optax"))),
                "schedules of optax, or functions of the step"
            ),
            Required(
                "boundaries",
                Kinds.ListOf(Kinds.WholeNumber),
                "the steps at which the second and every later schedule takes over"
            )
        )
        {
            Formula = "the last schedule i whose boundaries[i-1] <= t, at t - boundaries[i-1]",
            Source = "optax, optax/schedules/_join.py",
            Example =
                "optax.join_schedules([optax.linear_schedule(0, 0.1, 100), optax.cosine_decay_schedule(0.1, 900)], "
                + "boundaries=[100])",
            Conventions =
                "The next schedule begins at the boundary itself, at its own step 0. Where boundaries decrease the "
                + "later schedule wins. What one list has more than the other is ignored.",
            CheckWith = arguments =>
                arguments.Items("schedules").Count > 0
                    ? null
                    : "'schedules' of 'optax.join_schedules' must have at least one schedule, but is empty; optax "
                        + "fails at the first call.",
            LengthOfWith = (arguments, scope) => PartLength.Of(BindJoin(arguments, scope)),
            BindWith = BindJoin,
        };

    private static Schedule BindJoin(CallArguments arguments, BindingScope scope) =>
        Join(
            [.. arguments.Items("schedules").Select(item => Binder.Schedule(((ScheduleArgument)item).Schedule, scope))],
            [.. arguments.Items("boundaries").Select(item => (long)((ValueArgument)item).Value.Number)]
        );

    // From the last to the first, because a schedule ends where any later one begins.
    private static Schedule Join(Schedule[] schedules, long[] boundaries)
    {
        var (parts, end) = (new List<(Schedule, long?)>(), (long?)null);
        for (var i = Math.Min(schedules.Length - 1, boundaries.Length); i >= 0; i--)
        {
            var boundary = i == 0 ? 0 : boundaries[i - 1];
            var start = Math.Max(0, boundary);
            if (start >= end)
                continue;
            var part = boundary < 0 ? new Ahead(schedules[i], -boundary) : schedules[i];
            parts.Insert(
                0,
                (
                    part,
                    end is { } next ? next - start
                    : part.Length is > 0 ? part.Length
                    : null
                )
            );
            end = start;
        }
        return Sequence.Of([.. parts]);
    }
}
