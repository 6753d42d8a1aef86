using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>Schedulers one after another, each from its own start on.</summary>
    /// <param name="schedulers">Recipes of this class. At least two.</param>
    /// <param name="durations">Steps of each but the last.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> unless a scheduler of PyTorch is among them.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe ConcatScheduler(IReadOnlyList<Recipe> schedulers, IReadOnlyList<long> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        return new FrameworkCall("ignite.ConcatScheduler")
            .With("schedulers", schedulers)
            .With("durations", durations.Select(duration => (double)duration))
            .ToRecipe();
    }

    private static LegacyDefinition ConcatDefinition =>
        new(
            "ConcatScheduler",
            "Schedulers one after another, each from its own start on.",
            new LegacyParameter(
                "schedulers",
                Kinds.ListOf(Kinds.CallOf("ignite")),
                "the schedulers in turn, at least two"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "durations",
                Kinds.ListOf(Kinds.PythonInteger("an integer", _ => true)),
                "steps of each but the last"
            )
            {
                IsRequired = true,
            },
            SaveHistory
        )
        {
            Formula = "schedulers[i](t - start_i)",
            Example =
                "ignite.ConcatScheduler(schedulers=[LinearCyclicalScheduler(start_value=0.1, end_value=0.5, "
                + "cycle_size=60), CosineAnnealingScheduler(start_value=0.5, end_value=0.01, cycle_size=60)], "
                + "durations=[30])",
            Source = Source,
            Conventions =
                "The next scheduler acts from its own step on, at its own clock 0. A first duration of 0 skips the "
                + "first scheduler; a later one of 0, or a negative one, lasts for ever.",
            CheckWith = arguments =>
                arguments.Items("schedulers").Count < 2
                    ? $"'schedulers' must be at least two, but there were {arguments.Items("schedulers").Count}."
                : arguments.Items("durations").Count != arguments.Items("schedulers").Count - 1
                    ? $"'durations' must be one fewer than 'schedulers' ({arguments.Items("schedulers").Count}), but "
                        + $"there were {arguments.Items("durations").Count}."
                : arguments.Items("schedulers").Any(item => CallOf(item).Definition.Name == Plateau)
                    ? $"'schedulers' must not have {Plateau}, since it needs a metric at every step; write it as "
                        + "feedback behind the schedule: … | plateau(…)."
                : null,
            BindWith = (arguments, scope) =>
            {
                var (first, lengths) = Turns(arguments);
                var parts = arguments
                    .Items("schedulers")
                    .Skip(first)
                    .Take(lengths.Length)
                    .Select(item => Bound(CallOf(item), scope))
                    .ToArray();
                return parts.All(part => part is Schedule)
                    ? Sequence.Of([.. parts.Cast<Schedule>().Zip(lengths)])
                    : new IgniteTrace(arguments, scope, (_, _, group) =>
                        new IgniteConcat([
                            .. parts.Zip(lengths, (part, length) => (IgniteTrace.On(part, group), length)),
                        ])
                    );
            },
        };

    /// <summary>Which schedulers get a turn, and how long: from the first on, until one that lasts for ever.</summary>
    private static (int First, long?[] Lengths) Turns(CallArguments arguments)
    {
        var durations = arguments.Items("durations").Select(item => ((ValueArgument)item).Value.Number).ToArray();
        // Only before the very first call is a duration of 0 seen in time; later it is counted below 0 and never met
        // again.
        var first = durations[0] == 0 ? 1 : 0;
        var endless = Array.FindIndex(durations, first, duration => duration <= 0) is >= 0 and var found
            ? found
            : durations.Length;
        return (first, [.. durations[first..endless].Select(duration => (long?)duration), null]);
    }
}
