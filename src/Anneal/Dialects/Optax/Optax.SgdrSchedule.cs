using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Optax
{
    /// <summary>Cycles of a warm-up and half a cosine, one after the other.</summary>
    /// <param name="cosineKwargs">The cycles, each <see cref="SgdrCycle.DecaySteps"/> long. At least one.</param>
    /// <returns>The recipe; lowers to a <see cref="Sequence"/> of what <see cref="WarmupCosineDecaySchedule"/> lowers
    /// to.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe SgdrSchedule(params IEnumerable<SgdrCycle> cosineKwargs) =>
        new FrameworkCall("optax.sgdr_schedule")
            .With("cosine_kwargs", cosineKwargs.Select(cycle => cycle.ToArguments()))
            .ToRecipe();

    private static LegacyDefinition SgdrScheduleDefinition =>
        new(
            "sgdr_schedule",
            "Cycles of a warm-up and half a cosine, one after the other.",
            Required(
                "cosine_kwargs",
                Kinds.ListOf(Kinds.KeywordsOf("optax", WarmupCosineName)),
                "the arguments of warmup_cosine_decay_schedule for each cycle"
            )
        )
        {
            Formula = "warmup_cosine_decay_schedule of cycle i at t - the decay_steps of all before it",
            Source = $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983",
            Example =
                "optax.sgdr_schedule([{'init_value': 0, 'peak_value': 0.1, 'warmup_steps': 10, 'decay_steps': 100}, "
                + "{'init_value': 0, 'peak_value': 0.05, 'warmup_steps': 10, 'decay_steps': 200}])",
            Conventions =
                "Each cycle is decay_steps long, its warm-up included. The last value of the last cycle stays.",
            CheckWith = arguments =>
                arguments.Items("cosine_kwargs").Count == 0
                    ? "'cosine_kwargs' of 'optax.sgdr_schedule' must have at least one cycle, but is empty; optax "
                        + "fails at the first call."
                    : Cycles(arguments)
                        .Select(cycle =>
                            cycle.Violation("decay_steps", "a whole number", steps => steps == Math.Floor(steps))
                        )
                        .FirstOrDefault(problem => problem is not null),
            LengthOfWith = (arguments, scope) => PartLength.Of(BindSgdr(arguments, scope)),
            BindWith = BindSgdr,
        };

    private static Schedule BindSgdr(CallArguments arguments, BindingScope scope)
    {
        var (schedules, ends) = (new List<Schedule>(), new List<long>());
        foreach (var cycle in Cycles(arguments))
        {
            schedules.Add(BindWarmupCosine(cycle, scope));
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + (long)cycle.Number("decay_steps", 0));
        }
        return Join([.. schedules], [.. ends]);
    }

    private static IEnumerable<CallArguments> Cycles(CallArguments arguments) =>
        arguments
            .Items("cosine_kwargs")
            .Select(item => ((KeywordsArgument)item).Call)
            .Select(call => new CallArguments(call.Definition, call.Arguments));
}
