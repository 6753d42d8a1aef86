using Anneal.Tests;
using Anneal.Tuning.Ranges;

namespace Anneal.Tuning.Tests.Ranges;

public sealed class RangeTestTests
{
    private const double BestRate = 0.1;

    [Fact]
    public void Says_a_rate_between_the_steepest_fall_and_the_end_of_it()
    {
        var result = RangeTest.Run(Valley());
        Assert.Null(result.Reason);
        var rules = result.Rules!;
        Assert.InRange(result.SuggestedRate!.Value, rules.Steepest, rules.Slide);
        Assert.InRange(result.SuggestedRate.Value, BestRate / 5, BestRate * 5);
        Assert.InRange(rules.MinimumTenth, BestRate / 20, BestRate / 2);
        Assert.True(rules.Slide <= 10 * rules.MinimumTenth);
        Assert.InRange(result.DivergenceRate!.Value, BestRate, 100 * BestRate);
        Assert.True(result.Low <= result.SuggestedRate && result.SuggestedRate <= result.High);
    }

    [Fact]
    public void A_loss_below_0_is_read_as_one_above() =>
        Assert.Equal(
            RangeTest.Run(Valley()).SuggestedRate!.Value,
            RangeTest.Run(Valley(offset: -50)).SuggestedRate!.Value,
            1e-6
        );

    [Fact]
    public void It_ends_where_the_loss_diverges_and_counts_what_it_cost()
    {
        var steps = 0;
        var valley = Valley();
        var result = RangeTest.Run(step =>
        {
            steps++;
            return valley(step);
        });
        Assert.Equal(steps, result.CostSteps);
        Assert.True(steps < 3 * 420);
        // A rise that lasts is a divergence; it began at the rate that is named.
        Assert.Equal(
            [.. result.Seeds.Select(seed => seed.Rates[^14])],
            result.Seeds.Select(seed => seed.DivergenceRate!.Value)
        );
    }

    [Fact]
    public void A_constant_loss_gives_no_suggestion() => HasNone(_ => 2.3, "does not fall by more than its noise");

    [Fact]
    public void A_loss_that_diverges_at_once_gives_no_suggestion()
    {
        HasNone(step => 2.3 * Math.Exp(step.Index / 2.0), "diverges at the first rates");
        HasNone(step => step.Index < 2 ? 2.3 : double.NaN, "diverges at the first rates");
        HasNone(_ => double.PositiveInfinity, "diverges at the first rates");
    }

    [Fact]
    public void Pure_noise_gives_no_suggestion()
    {
        for (var trial = 0; trial < 200; trial++)
            Seeded.Try(trial, random => HasNoneOfNoise(random, trial));

        static void HasNoneOfNoise(Random random, int trial)
        {
            var settings = new RangeTestSettings { Seeds = [(ulong)trial] };
            var gauss = RangeTest.Run(_ => 2 + Gauss(random), settings);
            Assert.Null(gauss.SuggestedRate);
            Assert.NotNull(gauss.Reason);
            var heavy = RangeTest.Run(_ => Gauss(random) / Gauss(random), settings);
            Assert.Null(heavy.SuggestedRate);
        }
    }

    [Fact]
    public void Seeds_more_than_a_decade_apart_give_no_suggestion() =>
        HasNone(
            step => Valley(best: step.Seed == 1 ? 30 * BestRate : BestRate)(step),
            "the seeds lie more than a decade"
        );

    [Fact]
    public void A_loss_that_still_falls_at_the_end_asks_for_greater_rates() =>
        HasNone(step => 2.3 - step.Index / 1000.0, "end with greater ones");

    [Fact]
    public void A_loss_that_is_least_at_the_first_rates_asks_for_lower_ones() =>
        HasNone(Valley(best: 2e-6), "first rates");

    [Fact]
    public void A_bump_on_the_way_down_is_no_divergence()
    {
        var valley = Valley();
        var result = RangeTest.Run(step => valley(step) + (step.Index == 290 ? 6 : 0));
        Assert.All(result.Seeds, seed => Assert.True(seed.Steps > 300));
    }

    [Fact]
    public void A_linear_ramp_finds_the_same_place()
    {
        var settings = new RangeTestSettings
        {
            Ramp = RampKind.Linear,
            Low = 1e-3,
            High = 1,
        };
        Assert.InRange(RangeTest.Run(Valley(), settings).SuggestedRate!.Value, BestRate / 5, BestRate * 5);
    }

    [Fact]
    public void The_state_is_put_back_after_every_seed_and_when_training_fails()
    {
        var (weights, found) = (new[] { 1.0, 2 }, 0);
        Func<Action> snapshot = () =>
        {
            var kept = weights.ToArray();
            found++;
            return () => kept.CopyTo(weights, 0);
        };
        var valley = Valley();
        RangeTest.Run(
            step =>
            {
                if (step.Index == 0)
                    Assert.Equal([1, 2], weights);
                weights[0] -= step.LearningRate;
                return valley(step);
            },
            snapshot: snapshot
        );
        Assert.Equal((1, 1.0), (found, weights[0]));
        Assert.Throws<IOException>(() =>
            RangeTest.Run(
                _ =>
                {
                    weights[1] = 7;
                    throw new IOException();
                },
                snapshot: snapshot
            )
        );
        Assert.Equal([1, 2], weights);
    }

    [Fact]
    public void Groups_keep_their_ratios_and_the_scheduler_is_left_as_it_was_found()
    {
        var rates = new Dictionary<string, double>();
        var scheduler = new GroupScheduler(
            Recipe.Parse("warmup(4, from=0) then base"),
            new ParameterGroup("body", 0.01, rate => rates["body"] = rate),
            new ParameterGroup("head", 0.1, rate => rates["head"] = rate)
        );
        scheduler.Advance();
        scheduler.Override(0.5, "head", "by hand");
        var before = scheduler.Save().ToJson();
        var valley = Valley();
        var result = RangeTest.Run(scheduler, step =>
        {
            Assert.Equal(step.LearningRate, rates["head"], 1e-15);
            Assert.Equal(step.LearningRate / 10, rates["body"], 1e-15);
            return valley(step);
        });
        Assert.NotNull(result.SuggestedRate);
        Assert.Equal(before, scheduler.Save().ToJson());
        Assert.Equal((0.5, 0.0025), (rates["head"], rates["body"]));
    }

    [Fact]
    public void A_cancelled_test_puts_the_state_back()
    {
        using var stop = new CancellationTokenSource();
        var isBack = false;
        Assert.Throws<OperationCanceledException>(() =>
            RangeTest.Run(
                step =>
                {
                    if (step.Index == 5)
                        stop.Cancel();
                    return 2;
                },
                snapshot: () => () => isBack = true,
                cancellationToken: stop.Token
            )
        );
        Assert.True(isBack);
    }

    [Fact]
    public void Unfit_settings_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RangeTestSettings { Low = 1, High = 0.1 }.Rates);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RangeTestSettings { Steps = 60, SkippedSteps = 30 }.Rates);
        Assert.Throws<ArgumentOutOfRangeException>(() => new RangeTestSettings { Steps = 10 });
        Assert.Throws<ArgumentException>(() => new RangeTestSettings { Seeds = [] });
        Assert.Throws<ArgumentException>(() => new RangeTestSettings { Seeds = [1, 1] });
    }

    /// <summary>
    /// A loss that falls by 1 around a tenth of the best rate, and rises steeply above it; with some noise.
    /// </summary>
    internal static Func<RangeTestStep, double> Valley(double best = BestRate, double offset = 0)
    {
        return step =>
        {
            var place = step.LearningRate / best;
            return offset + 2.3 - 1 / (1 + Math.Pow(0.3 / place, 2)) + place * place / 10 + 0.01 * Scatter(step);
        };
    }

    private static double Scatter(RangeTestStep step) =>
        Math.Sin(12.9898 * step.Seed + 78.233 * step.Index * step.Index);

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static void HasNone(Func<RangeTestStep, double> loss, string reason)
    {
        var result = RangeTest.Run(loss);
        Assert.Null(result.SuggestedRate);
        Assert.Contains(reason, result.Reason, StringComparison.Ordinal);
    }
}
