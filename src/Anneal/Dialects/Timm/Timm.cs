using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The schedulers of timm (pytorch-image-models), <c>timm.scheduler</c>, with their own names, defaults and
/// conventions.
/// </summary>
public static partial class Timm
{
    private const string WarmupLength = "warmup_t";
    private const string WarmupStart = "warmup_lr_init";

    internal static Framework Framework { get; } =
        new(
            "timm",
            [
                "timm.scheduler",
                "timm.scheduler.cosine_lr",
                "timm.scheduler.tanh_lr",
                "timm.scheduler.poly_lr",
                "timm.scheduler.step_lr",
                "timm.scheduler.multistep_lr",
                "timm.scheduler.plateau_lr",
            ],
            CosineLRSchedulerDefinition,
            TanhLRSchedulerDefinition,
            PolyLRSchedulerDefinition,
            StepLRSchedulerDefinition,
            MultiStepLRSchedulerDefinition,
            PlateauLRSchedulerDefinition
        );

    private static LegacyParameter Optimizer => new("optimizer", Kinds.Optimizer, "says nothing here");

    private static ParameterKind NotNegative => Kinds.Number("a number that is at least 0", number => number >= 0);

    private static LegacyParameter InitialTime =>
        new("t_initial", Kinds.Number("a number greater than 0", number => number > 0), "steps of the first cycle")
        {
            IsRequired = true,
        };

    private static LegacyParameter LowestRate =>
        new("lr_min", NotNegative, "the lowest rate, and the one after the last cycle") { Default = "0.0" };

    private static LegacyParameter KDecay =>
        new("k_decay", Kinds.AnyNumber, "power of the share of the way, arXiv:2004.05909") { Default = "1.0" };

    private static LegacyParameter Initialize =>
        new("initialize", Kinds.Boolean, "says nothing here") { Default = "True" };

    private static LegacyParameter[] Cycles(ParameterKind limit) =>
        [
            new("cycle_mul", Kinds.AnyNumber, "ratio of each cycle's length to the one before") { Default = "1.0" },
            new("cycle_decay", Kinds.AnyNumber, "ratio of each cycle's first rate to the one before")
            {
                Default = "1.0",
            },
            new("cycle_limit", limit, "number of cycles") { Default = "1" },
        ];

    private static LegacyParameter[] Warmup(string prefix, ParameterKind length, ParameterKind rate) =>
        [
            new(WarmupLength, length, "steps of the linear warm-up") { Default = "0" },
            new(WarmupStart, rate, "rate at the start of the warm-up") { Default = "0" },
            new(
                "warmup_prefix",
                Kinds.Boolean,
                "whether the schedule begins behind the warm-up, or is joined at its own step warmup_t"
            )
            {
                Default = prefix,
            },
            new(
                "t_in_epochs",
                Kinds.Boolean,
                "whether step(epoch) or step_update(updates) moves it; the values are the same"
            )
            {
                Default = "True",
            },
        ];

    // timm draws its noise from torch's generator, whose numbers are not to be had here.
    private static LegacyParameter[] Noise =>
        [
            new("noise_range_t", Kinds.None, "where noise begins; only None: noise is not supported")
            {
                Default = "None",
            },
            new("noise_pct", Kinds.AnyNumber, "says nothing without noise") { Default = "0.67" },
            new("noise_std", Kinds.AnyNumber, "says nothing without noise") { Default = "1.0" },
            new("noise_seed", Kinds.AnyOf(Kinds.AnyNumber, Kinds.None), "says nothing without noise")
            {
                Default = "42",
            },
        ];

    private static TimmCycleArguments CyclesOf(CallArguments arguments) =>
        new(
            arguments.Number("t_initial", 1),
            arguments.Number("lr_min", 0),
            arguments.Number("cycle_mul", 1),
            arguments.Number("cycle_decay", 1),
            arguments.Number("cycle_limit", 1)
        );

    // What follows the warm-up is built from where on its own clock timm's is at 0.
    private static Schedule Bound(
        CallArguments arguments,
        BindingScope scope,
        bool prefixes,
        Func<double, double, Schedule> scheduled,
        bool targetsSchedule = false
    )
    {
        var made = Made(arguments, scope);
        var called = Called(arguments, scope, prefixes, scheduled, targetsSchedule);
        // Nothing is computed before the first step(): until then the group keeps the rate that the constructor set.
        return arguments.Number(WarmupLength, 0) > 0 || called is Transition or StepDecay && called.At(0) == made
            ? called
            : new Constant(made).ThenFrom(1, new Ahead(called, 1));
    }

    private static PositionedTrace Replayed(
        CallArguments arguments,
        BindingScope scope,
        bool prefixes,
        Func<double, double, Schedule> scheduled,
        bool targetsSchedule = false
    ) => new(Made(arguments, scope), Called(arguments, scope, prefixes, scheduled, targetsSchedule));

    private static double Made(CallArguments arguments, BindingScope scope) =>
        arguments.Number(WarmupLength, 0) != 0 ? WarmupRate(arguments, scope) : scope.Value(ScheduleValue.Base());

    // The value after step(t), at every t.
    private static Schedule Called(
        CallArguments arguments,
        BindingScope scope,
        bool prefixes,
        Func<double, double, Schedule> scheduled,
        bool targetsSchedule
    )
    {
        var (rate, warmup) = (scope.Value(ScheduleValue.Base()), arguments.Number(WarmupLength, 0));
        var first = (long)Math.Max(0, Math.Ceiling(warmup));
        var isPrefix = arguments.Flag("warmup_prefix", prefixes);
        var schedule = scheduled(rate, isPrefix ? warmup - first : -first);
        if (first == 0)
            return schedule;
        var target = targetsSchedule && !isPrefix ? scheduled(rate, -warmup).At(0) : rate;
        return new LinearRamp(WarmupRate(arguments, scope), target, warmup).ThenFrom(first, schedule);
    }

    private static double WarmupRate(CallArguments arguments, BindingScope scope) =>
        scope.Value(arguments.OptionalValue(WarmupStart) ?? ScheduleValue.Of(0));
}
