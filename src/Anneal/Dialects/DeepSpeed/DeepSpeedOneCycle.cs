using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>deepspeed.OneCycle</c>.</summary>
internal sealed class DeepSpeedOneCycle : DeepSpeedDefinition
{
    public const double DefaultFirstSteps = 2000;

    public static readonly Parameter<PerGroup<ScheduleValue>> LowRate = Groups(
        "cycle_min_lr",
        "rate at both ends of the cycle"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> HighRate = Groups("cycle_max_lr", "rate at the peak");
    public static readonly Parameter<double> RateDecay = Number(
        "decay_lr_rate",
        0,
        "growth of the rate's divisor over decay_step_size steps after the cycle"
    );
    public static readonly Parameter<double> FirstSteps = Optional(
        "cycle_first_step_size",
        Kinds.Number("a number greater than 0", number => number > 0),
        DefaultFirstSteps,
        "steps up",
        ParameterRole.Period
    );
    public static readonly Parameter<double> SecondSteps = OrNone(
        "cycle_second_step_size",
        Kinds.Number("a number that is at least 0", number => number >= 0),
        "steps down; None: as many as up",
        ParameterRole.Period
    );
    public static readonly Parameter<double> FirstStairs = Number(
        "cycle_first_stair_count",
        0,
        "stairs on the way up; 0: a line"
    );
    public static readonly Parameter<double> SecondStairs = OrNone(
        "cycle_second_stair_count",
        Kinds.AnyNumber,
        "stairs on the way down; None: as many as up"
    );
    public static readonly Parameter<double> DecaySteps = Number(
        "decay_step_size",
        0,
        "steps over which the decay acts once; 0: no decay",
        ParameterRole.Period
    );
    public static readonly Parameter<bool> CyclesBeta = Flag(
        "cycle_momentum",
        true,
        "whether beta1 is cycled, where the optimizer has one"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> LowBeta = Groups(
        "cycle_min_mom",
        0.8,
        "beta1 at the peak"
    );
    public static readonly Parameter<PerGroup<ScheduleValue>> HighBeta = Groups(
        "cycle_max_mom",
        0.9,
        "beta1 at the ends"
    );
    public static readonly Parameter<double> BetaGrowth = Number(
        "decay_mom_rate",
        0,
        "growth of beta1's factor over decay_step_size steps after the cycle"
    );

    private const string Beta1 = "beta1";

    public DeepSpeedOneCycle()
        : base(
            "OneCycle",
            "One triangle up and down, then a decay below it; Adam's beta1 moves the other way.",
            LowRate,
            HighRate,
            RateDecay,
            FirstSteps,
            SecondSteps,
            FirstStairs,
            SecondStairs,
            DecaySteps,
            CyclesBeta,
            LowBeta,
            HighBeta,
            BetaGrowth
        )
    {
        Formula =
            "min + (max - min) * h, h = t/first up to the peak, then (first + second - t)/second; after the cycle: min "
            + "/ (1 + decay * (t - first - second)/decay_step_size)";
        Source = $"Smith 2018, arXiv:1803.09820; {Source}";
        Conventions =
            "The optimizer's own rate plays no part. Beta1 is at its minimum for the first update and near its maximum "
            + "for the second, as the framework has it; without an optimizer that has betas nothing is cycled. After "
            + "the cycle the rate stays at min unless both decay_step_size and decay_lr_rate are given.";
        Example = $"{FullName}(cycle_min_lr=0.001, cycle_max_lr=0.01, cycle_first_step_size=500)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var rates = Cycled(call, LowRate.InGroup(call), HighRate.InGroup(call), RateDecay, (value, decay, per) =>
            new InverseTimeDecay(value, decay, per)
        );
        return Resumed(call, rates, new Ahead(rates, 1));
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        if (!CyclesBeta.In(call) || call.Scope.Context.MomentumName != Beta1)
            return [];
        var (low, last) = (LowBeta.InGroup(call), (long)LastIteration.In(call));
        var betas = new Ahead(
            Cycled(call, HighBeta.InGroup(call), low, BetaGrowth, (value, growth, per) =>
                new LinearGrowth(value, growth, per)
            ),
            Math.Max(0, last) + 1
        );
        return [new(Beta1, last < 0 ? new Constant(low).ThenFrom(1, betas) : betas)];
    }

    // The cycle and what follows it, at step t after t calls of step().
    private static Schedule Cycled(
        BoundCall call,
        double ends,
        double peak,
        Parameter<double> decay,
        Func<double, double, double, Schedule> decayed
    )
    {
        var (first, stairs) = (FirstSteps.In(call), FirstStairs.In(call));
        var (second, secondStairs) = (SecondSteps.In(call, first), SecondStairs.In(call, stairs));
        var (total, rate, per) = (first + second, decay.In(call), DecaySteps.In(call));
        var isPlain = stairs <= 0 && secondStairs <= 0 && first == Math.Floor(first) && second == Math.Floor(second);
        Schedule cycle = isPlain
            ? new CyclicRate(ends, peak, (long)first, (long)second)
            : new DeepSpeedStairs(ends, peak, first, second, stairs, secondStairs);
        // The decay's clock is at 0 where the cycle ends; a cycle of fractional length goes on for the step in which it
        // ends.
        var end = total == Math.Floor(total) ? (long)total : (long)Math.Ceiling(total) + 1;
        if (rate == 0 || per == 0)
            return cycle.ThenFrom(end, new Constant(ends));
        // One that began a fraction of a step ago is one from where it is by now, with a slower rate.
        var passed = rate * (end - total) / per;
        return cycle.ThenFrom(
            end,
            decayed(decayed(ends, passed, 1).At(1), rate * Math.Sign(per) / (1 + passed), Math.Abs(per))
        );
    }
}
