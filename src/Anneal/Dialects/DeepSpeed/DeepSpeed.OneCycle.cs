using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class DeepSpeed
{
    /// <summary>
    /// One triangle from a rate to a higher one and back, then a decay below it; Adam's first beta moves the other way
    /// (the companion <c>beta1</c>).
    /// </summary>
    /// <param name="cycleMinLr">Rate at both ends of the cycle, one for all parameter groups or one for each.</param>
    /// <param name="cycleMaxLr">Rate at the peak, one for all groups or one for each.</param>
    /// <param name="decayLrRate">How much the divisor of the rate grows over <paramref name="decayStepSize"/> steps
    /// after the cycle. Default 0: no decay.</param>
    /// <param name="cycleFirstStepSize">Steps up. Greater than 0; default 2000.</param>
    /// <param name="cycleSecondStepSize">Steps down. At least 0; default: as many as up.</param>
    /// <param name="cycleFirstStairCount">Stairs on the way up. Default 0: a line.</param>
    /// <param name="cycleSecondStairCount">Stairs on the way down. Default: as many as up.</param>
    /// <param name="decayStepSize">Steps over which the decay acts once. Default 0: no decay.</param>
    /// <param name="cycleMomentum">Whether beta1 is cycled, where the optimizer has one. Default true.</param>
    /// <param name="cycleMinMom">Beta1 at the peak of the rate, one for all groups or one for each. Default
    /// 0.8.</param>
    /// <param name="cycleMaxMom">Beta1 at the ends of the cycle, one for all groups or one for each. Default
    /// 0.9.</param>
    /// <param name="decayMomRate">How much beta1's factor grows over <paramref name="decayStepSize"/> steps after the
    /// cycle. Default 0.</param>
    /// <param name="lastBatchIteration">Index of the last batch of a resumed run. At least −1; default −1:
    /// none.</param>
    /// <returns>The recipe; lowers to <see cref="CyclicRate"/>, then <see cref="InverseTimeDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OneCycle(
        ValueList<double> cycleMinLr,
        ValueList<double> cycleMaxLr,
        double decayLrRate = 0,
        double cycleFirstStepSize = 2000,
        double? cycleSecondStepSize = null,
        long cycleFirstStairCount = 0,
        long? cycleSecondStairCount = null,
        double decayStepSize = 0,
        bool cycleMomentum = true,
        ValueList<double>? cycleMinMom = null,
        ValueList<double>? cycleMaxMom = null,
        double decayMomRate = 0,
        long lastBatchIteration = -1
    ) =>
        new FrameworkCall("deepspeed.OneCycle")
            .WithGroups("cycle_min_lr", cycleMinLr)
            .WithGroups("cycle_max_lr", cycleMaxLr)
            .With("decay_lr_rate", decayLrRate)
            .With("cycle_first_step_size", cycleFirstStepSize)
            .With("cycle_second_step_size", cycleSecondStepSize)
            .With("cycle_first_stair_count", cycleFirstStairCount)
            .With("cycle_second_stair_count", cycleSecondStairCount)
            .With("decay_step_size", decayStepSize)
            .With("cycle_momentum", cycleMomentum)
            .WithGroups("cycle_min_mom", cycleMinMom)
            .WithGroups("cycle_max_mom", cycleMaxMom)
            .With("decay_mom_rate", decayMomRate)
            .With(LastIteration, lastBatchIteration)
            .ToRecipe();

    private static LegacyDefinition OneCycleDefinition =>
        new(
            "OneCycle",
            "One triangle up and down, then a decay below it; Adam's beta1 moves the other way.",
            Optimizer,
            new LegacyParameter(
                "cycle_min_lr",
                PerGroup.Kind,
                "rate at both ends of the cycle; one for all groups, or a list"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter("cycle_max_lr", PerGroup.Kind, "rate at the peak; one for all groups, or a list")
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "decay_lr_rate",
                Kinds.AnyNumber,
                "growth of the rate's divisor over decay_step_size steps after the cycle"
            )
            {
                Default = "0.0",
            },
            new LegacyParameter(
                "cycle_first_step_size",
                Kinds.Number("a number greater than 0", number => number > 0),
                "steps up"
            )
            {
                Default = "2000",
            },
            new LegacyParameter(
                "cycle_second_step_size",
                Kinds.AnyOf(Kinds.Number("a number that is at least 0", number => number >= 0), Kinds.None),
                "steps down; None: as many as up"
            )
            {
                Default = "None",
            },
            new LegacyParameter("cycle_first_stair_count", Kinds.AnyNumber, "stairs on the way up; 0: a line")
            {
                Default = "0",
            },
            new LegacyParameter(
                "cycle_second_stair_count",
                Kinds.AnyOf(Kinds.AnyNumber, Kinds.None),
                "stairs on the way down; None: as many as up"
            )
            {
                Default = "None",
            },
            new LegacyParameter("decay_step_size", Kinds.AnyNumber, "steps over which the decay acts once; 0: no decay")
            {
                Default = "0",
            },
            new LegacyParameter("cycle_momentum", Kinds.Boolean, "whether beta1 is cycled, where the optimizer has one")
            {
                Default = "True",
            },
            new LegacyParameter("cycle_min_mom", PerGroup.Kind, "beta1 at the peak; one for all groups, or a list")
            {
                Default = "0.8",
            },
            new LegacyParameter("cycle_max_mom", PerGroup.Kind, "beta1 at the ends; one for all groups, or a list")
            {
                Default = "0.9",
            },
            new LegacyParameter(
                "decay_mom_rate",
                Kinds.AnyNumber,
                "growth of beta1's factor over decay_step_size steps after the cycle"
            )
            {
                Default = "0.0",
            },
            LastBatchIteration
        )
        {
            Formula =
                "min + (max - min) * h, h = t/first up to the peak, then (first + second - t)/second; after the "
                + "cycle: min / (1 + decay * (t - first - second)/decay_step_size)",
            Source = "Smith 2018, arXiv:1803.09820; DeepSpeed, runtime/lr_schedules.py",
            Conventions =
                "The optimizer's own rate plays no part. Beta1 is at its minimum for the first update and near its "
                + "maximum for the second, as the framework has it; without an optimizer that has betas nothing is "
                + "cycled. After the cycle the rate stays at min unless both decay_step_size and decay_lr_rate are "
                + "given.",
            Example = "deepspeed.OneCycle(cycle_min_lr=0.001, cycle_max_lr=0.01, cycle_first_step_size=500)",
            BindWith = (arguments, scope) =>
            {
                var (low, high) = (
                    arguments.GroupValue("cycle_min_lr", scope)!.Value,
                    arguments.GroupValue("cycle_max_lr", scope)!.Value
                );
                var rates = Cycled(arguments, low, high, "decay_lr_rate", (value, decay, per) =>
                    new InverseTimeDecay(value, decay, per)
                );
                return arguments.Number(LastIteration, -1) < 0
                    ? rates
                    : Stepped(arguments, scope, low, new Ahead(rates, 1));
            },
            CompanionsWith = (arguments, scope) =>
            {
                if (!arguments.Flag("cycle_momentum", true) || scope.Context.MomentumName != Beta1)
                    return [];
                var (low, high) = (
                    arguments.GroupValue("cycle_min_mom", scope) ?? 0.8,
                    arguments.GroupValue("cycle_max_mom", scope) ?? 0.9
                );
                var betas = Cycled(arguments, high, low, "decay_mom_rate", (value, growth, per) =>
                    new LinearGrowth(value, growth, per)
                );
                var last = (long)arguments.Number(LastIteration, -1);
                return
                [
                    new(
                        Beta1,
                        last < 0 ? new Constant(low).ThenFrom(1, new Ahead(betas, 1)) : new Ahead(betas, last + 1)
                    ),
                ];
            },
        };

    private const string Beta1 = "beta1";

    // The cycle and what follows it, at step t after t calls of step().
    private static Schedule Cycled(
        CallArguments arguments,
        double ends,
        double peak,
        string rateName,
        Func<double, double, double, Schedule> decayed
    )
    {
        var first = arguments.Number("cycle_first_step_size", 2000);
        var second = arguments.Number("cycle_second_step_size", first);
        var stairs = arguments.Number("cycle_first_stair_count", 0);
        var secondStairs = arguments.Number("cycle_second_stair_count", stairs);
        var (total, rate, per) = (
            first + second,
            arguments.Number(rateName, 0),
            arguments.Number("decay_step_size", 0)
        );
        var isPlain = stairs <= 0 && secondStairs <= 0 && first == Math.Floor(first) && second == Math.Floor(second);
        Schedule cycle = isPlain
            ? new CyclicRate(ends, peak, (long)first, (long)second)
            : new StairTriangle(ends, peak, first, second, stairs, secondStairs);
        // The decay's clock is at 0 where the cycle ends; a cycle of fractional length goes on for the step in which it
        // ends.
        var end = total == Math.Floor(total) ? (long)total : (long)Math.Ceiling(total) + 1;
        return cycle.ThenFrom(end, rate == 0 || per == 0 ? new Constant(ends) : After(end - total));

        // One that began a fraction of a step ago is one from where it is by now, with a slower rate.
        Schedule After(double since)
        {
            var passed = rate * since / per;
            return decayed(decayed(ends, passed, 1).At(1), rate * Math.Sign(per) / (1 + passed), Math.Abs(per));
        }
    }
}
