using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Ignite
{
    /// <summary>A straight warm-up, then a scheduler of PyTorch or of this class.</summary>
    /// <param name="lrScheduler">What follows the warm-up: a recipe of <see cref="Torch"/> or of this class.</param>
    /// <param name="warmupStartValue">Value at the first update. Finite.</param>
    /// <param name="warmupDuration">Steps of the warm-up, its last value included. At least 2.</param>
    /// <param name="warmupEndValue">Value that the warm-up leads to. Default: the group's rate.</param>
    /// <returns>The recipe; a <see cref="Trace"/> where the scheduler is PyTorch's.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe CreateLRSchedulerWithWarmup(
        Recipe lrScheduler,
        double warmupStartValue,
        long warmupDuration,
        double? warmupEndValue = null
    ) =>
        new FrameworkCall("ignite.create_lr_scheduler_with_warmup")
            .With("lr_scheduler", lrScheduler)
            .With("warmup_start_value", warmupStartValue)
            .With("warmup_duration", warmupDuration)
            .With("warmup_end_value", warmupEndValue)
            .ToRecipe();

    private static LegacyDefinition WarmupDefinition =>
        new(
            "create_lr_scheduler_with_warmup",
            "A straight warm-up, then a scheduler of PyTorch or of Ignite.",
            new LegacyParameter("lr_scheduler", Kinds.CallOf("ignite", "torch", "torch1"), "what follows the warm-up")
            {
                IsRequired = true,
            },
            new LegacyParameter("warmup_start_value", Kinds.Real, "value at the first update") { IsRequired = true },
            new LegacyParameter(
                "warmup_duration",
                Kinds.PythonInteger("an integer that is at least 2", duration => duration > 1),
                "steps of the warm-up, its last value included"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "warmup_end_value",
                Kinds.AnyOf(Kinds.Real, Kinds.None),
                "value that the warm-up leads to; left out: the group's rate"
            )
            {
                Default = "None",
            },
            SaveHistory,
            new LegacyParameter("output_simulated_values", Kinds.None, "says nothing here") { Default = "None" }
        )
        {
            Formula = "start + (end - start) * t/(warmup_duration - 1), then lr_scheduler",
            Example =
                "ignite.create_lr_scheduler_with_warmup(torch.ExponentialLR(gamma=0.98), warmup_start_value=0.01, "
                + "warmup_duration=10)",
            Source = Source,
            UsesBase = true,
            Conventions =
                "The end value is shown at step warmup_duration - 1. Before a scheduler of Ignite that begins with "
                + "that very value it is left out, so that it does not show twice. A scheduler of PyTorch goes on "
                + "from its epoch 1; with one parameter group whose rate is another than the end value, that rate "
                + "shows for one step in between, with several it does not.",
            CheckWith = arguments =>
                CallOf(arguments.Find("lr_scheduler")!) is { Definition: { Framework: not "ignite" } } call
                    ? CheckWrapped(call)
                : CallOf(arguments.Find("lr_scheduler")!).Definition.Name == Plateau
                    ? $"'lr_scheduler' must not be {Plateau}, since it needs a metric at every step."
                : null,
            BindWith = (arguments, scope) =>
                CallOf(arguments.Find("lr_scheduler")!) is { Definition.Framework: "ignite" } call
                    ? BeforeIgnite(arguments, scope, Bound(call, scope))
                    : BeforeTorch(arguments, scope),
        };

    private static Curve BeforeIgnite(CallArguments arguments, BindingScope scope, Curve next)
    {
        var end = arguments.OptionalValue("warmup_end_value") is { } given
            ? scope.Value(given)
            : scope.Value(ScheduleValue.Base());
        var (ramp, duration) = Ramp(arguments, scope, end);
        if (next.At(0) == end)
            duration--;
        return next is Schedule schedule
            ? Sequence.Of((ramp, duration), (schedule, null))
            : new IgniteTrace(arguments, scope, (_, _, group) =>
                new IgniteConcat([(new IgniteSchedule(ramp), duration), (IgniteTrace.On(next, group), null)])
            );
    }

    private static IgniteTrace BeforeTorch(CallArguments arguments, BindingScope scope) =>
        new(arguments, scope, (call, _, group) =>
        {
            var scheduler = Wrapped(call, scope, group);
            // The rate that the scheduler's constructor has left is the group's own here.
            var own = group.Rate;
            var end = call.OptionalValue("warmup_end_value") is { } given ? scope.Value(given) : own;
            var (ramp, duration) = Ramp(call, scope, end);
            scheduler.Count();
            // For every group but the first the wrapper is asked once more, and their ways have no step back to the
            // group's rate; the last way decides for all.
            for (var index = 1; index < scope.Context.GroupCount; index++)
                scheduler.Ask();
            var returns = scope.Context.GroupCount == 1 && own != end;
            return new IgniteConcat([
                (new IgniteSchedule(ramp), duration),
                .. returns ? [(new IgniteSchedule(new Constant(own)), 1L)] : Array.Empty<(IgniteScheduler, long?)>(),
                (new IgniteWrapper(scheduler), null),
            ]);
        });

    private static (LinearRamp Ramp, long Duration) Ramp(CallArguments arguments, BindingScope scope, double end)
    {
        var duration = (long)arguments.Number("warmup_duration", 2);
        return (new(scope.Value(arguments.Value("warmup_start_value")), end, duration - 1), duration);
    }
}
