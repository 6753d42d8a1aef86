using System.Globalization;
using Anneal.Conformance;
using Anneal.Language;

namespace Anneal.Tests.Scheduling;

public sealed class ReplayProofTests
{
    private const int Steps = 42;
    private static readonly RunPlan Plan = RunPlan.FromEpochs(6, 7);

    public static TheoryData<string> EveryCurveOfTheCatalog =>
        [
            .. KnownCurves
                .All.Definitions.Select(definition => definition.Example)
                .Where(example => example.Length > 0)
                .Distinct(),
        ];

    [Theory, MemberData(nameof(EveryCurveOfTheCatalog))]
    public void Every_curve_is_resumed_with_the_same_bits_at_every_step(string example) =>
        AssertEqual(Recipe.Parse(example));

    [Theory]
    [InlineData("warmup(3) then cosine(base -> 0.001) | plateau(factor=0.5, patience=2, cooldown=1, min=0.001)")]
    [InlineData("base | plateau(patience=0) | plateau(factor=0.9, patience=3, mode=max)")]
    [InlineData("torch.ReduceLROnPlateau(patience=2)")]
    [InlineData("speechbrain.NewBobScheduler(0.1, patient=1)")]
    [InlineData("speechbrain.ReduceLROnPlateau(patience=1, dont_halve_until_epoch=3)")]
    [InlineData("sooftware.WarmupReduceLROnPlateauScheduler(0.01, 0.1, 4, patience=2)")]
    [InlineData("gradual_warmup.GradualWarmupScheduler(2, 5, torch.ReduceLROnPlateau(patience=2))")]
    [InlineData("transformers.get_greedy_schedule(patience=2, min_lr=1e-4, smooth=True, window_size=3)")]
    [InlineData("torch.ChainedScheduler([ConstantLR(factor=0.1, total_iters=4), ExponentialLR(gamma=0.9)])")]
    [InlineData(
        "torch.SequentialLR([ConstantLR(factor=0.1, total_iters=5), ExponentialLR(gamma=0.9)], milestones=[20])"
    )]
    [InlineData("torch.MultiplicativeLR(lr_lambda=lambda epoch: 0.95)")]
    [InlineData("torch.OneCycleLR(max_lr=0.1, total_steps=42)")]
    [InlineData("torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=10, mode='exp_range', gamma=0.99) every 3")]
    public void Feedback_and_histories_are_resumed_with_the_same_bits_at_every_step(string text) =>
        AssertEqual(Recipe.Parse(text));

    [Fact]
    public void Calls_of_the_frameworks_are_resumed_with_the_same_bits_on_all_their_groups()
    {
        // Every twentieth case of the golden traces, some updates long; ANNEAL_REPLAY_EVERY=1 takes them all.
        var every = int.Parse(
            Environment.GetEnvironmentVariable("ANNEAL_REPLAY_EVERY") ?? "20",
            CultureInfo.InvariantCulture
        );
        var cases = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Goldens"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where((_, index) => index % every == 0)
            .Select(line => new GoldenCase(line))
            .Where(golden => golden is { Error: null, Steps: > 0 })
            .ToArray();
        var proved = 0;
        var traces = 0;
        foreach (var golden in cases)
        {
            if (Scheduler(golden) is not { } scheduler)
                continue;
            if (scheduler.Groups.Items.Any(group => group.Recipe.Rate is Trace))
                traces++;
            try
            {
                var result = ReplayProof.Check(
                    () => Scheduler(golden)!,
                    Math.Min(golden.Steps, 15),
                    each => each.AdvanceAndObserve(1 + Math.Sin(1.7 * each.Step))
                );
                Assert.True(result.IsEqual, $"{golden.Id}: {result.Difference}");
                proved++;
            }
            catch (Exception ended) when (ended is ArithmeticException or InvalidOperationException)
            {
                // The framework's run ends there in its own code too.
            }
        }
        Assert.InRange(proved, cases.Length * 8 / 10, cases.Length);
        Assert.InRange(traces, 1, proved);
    }

    /// <summary>The call of a case on its groups; null where it needs more of a run than the case says.</summary>
    private static GroupScheduler? Scheduler(GoldenCase golden)
    {
        try
        {
            double[] rates = golden.BaseRates ?? [0.1];
            return new(
                Recipe.Parse(CallText.Of(golden)),
                RunPlan.FromEpochs(10, Math.Max(1, golden.Steps / 10)),
                [.. rates.Select((rate, index) => ParameterGroup.Detached($"group {index}", rate))]
            )
            {
                AllowsUnusedMetrics = true,
            };
        }
        catch (Exception refused) when (refused is ScheduleTextException or ArgumentException)
        {
            return null;
        }
    }

    [Fact]
    public void Schedulers_of_many_groups_and_hands_are_resumed_with_the_same_bits()
    {
        var result = ReplayProof.Check(
            () =>
                new GroupScheduler(
                    Recipe.Parse(
                        "cosine(base -> 0) | plateau(patience=3, factor=0.5) with momentum = linear(0.95 -> 0.85)"
                    ),
                    Plan,
                    new Optimizer().Group("a", 0.3).Clamp(0.01, 0.2),
                    new Optimizer().Group("b", 0.1, "step(base, factor=0.5, every=1ep)")
                ),
            Steps,
            scheduler =>
            {
                if (scheduler.Step == 20)
                    scheduler.Override(0.05, "a", "a spike");
                if (scheduler.Step == 30)
                    scheduler.LiftOverride();
                scheduler.AdvanceAndObserve(1 + Math.Sin(scheduler.Step));
            }
        );
        Assert.True(result is { IsEqual: true, TriedAll: true }, $"{result.Difference}");
    }

    [Fact]
    public void Finds_the_first_step_that_differs()
    {
        // Counts in a variable of its own, which no state saves.
        static GroupScheduler Create()
        {
            var calls = 0;
            return new GroupScheduler(
                BoundRecipe.From(Schedule.FromFunction(step => step < 5 ? 0.1 : 0.1 / ++calls)),
                new Optimizer().Group("weights")
            );
        }
        var result = ReplayProof.Check(Create, 10);
        Assert.Equal(
            (
                new ReplayDifference
                {
                    Stop = 6,
                    Step = 6,
                    Group = "weights",
                    Parameter = "learning_rate",
                    Straight = 0.1 / 2,
                    Resumed = 0.1,
                },
                false
            ),
            (result.Difference, result.IsEqual)
        );
    }

    [Fact]
    public void Finds_feedback_that_is_forgotten()
    {
        static GroupScheduler Create() =>
            new(Recipe.Parse("base | plateau(patience=3, factor=0.5)"), null, new Optimizer().Group());
        var seen = 0;
        var result = ReplayProof.Check(Create, 20, scheduler => scheduler.AdvanceAndObserve(seen++ < 19 ? 1 : 0));
        Assert.NotNull(result.Difference);
    }

    [Fact]
    public void A_long_run_is_stopped_at_both_sides_of_breakpoints()
    {
        var result = ReplayProof.Check(
            Recipe.Parse("warmup(777) then multistep(base, factor=0.1, at=[1234, 4321]) for 7000 then 0"),
            RunPlan.FromSteps(10_000),
            0.1,
            10_000
        );
        Assert.True(result is { IsEqual: true, TriedAll: false });
        Assert.Superset(new HashSet<long> { 0, 1, 776, 777, 2010, 2011, 5097, 5098, 9999 }, result.Stops.ToHashSet());
    }

    [Fact]
    public void A_long_run_is_not_walked_again_for_each_stop()
    {
        const long Steps = 100_000;
        var updates = 0L;
        var result = ReplayProof.Check(
            () => new(Recipe.Parse("cosine(base -> 0, 100000)"), null, ParameterGroup.Detached("all", 0.1)),
            Steps,
            scheduler =>
            {
                updates++;
                scheduler.Advance();
            }
        );
        Assert.True(result.IsEqual);
        Assert.InRange(updates, 2 * Steps, 10 * Steps);
    }

    [Fact]
    public void A_long_run_is_walked_to_its_end_where_the_next_stop_has_another_state()
    {
        var (schedulers, late) = (0, 0L);
        var result = ReplayProof.Check(
            () =>
            {
                schedulers++;
                return new(Recipe.Parse("linear(0.1 -> 0, 30000)"), null, ParameterGroup.Detached("all", 0.1));
            },
            30_000,
            scheduler =>
            {
                // The first resumed run skips an update, which no value shows.
                if (schedulers == 2 && scheduler.Step == 5)
                    scheduler.Advance(UpdateOutcome.Skipped);
                scheduler.Advance();
                if (schedulers == 2)
                    late = scheduler.Step;
            }
        );
        Assert.True(result.IsEqual);
        Assert.Equal(29_999, late);
    }

    [Fact]
    public void Refuses_a_run_that_is_too_long_to_walk_and_can_be_stopped()
    {
        Assert.Throws<ArgumentOutOfRangeException>("steps", () =>
            ReplayProof.Check(Recipe.Parse("base"), null, 0.1, 1_000_001)
        );
        Assert.Throws<ArgumentOutOfRangeException>("steps", () =>
            ReplayProof.Check(Recipe.Parse("base"), null, 0.1, 0)
        );
        Assert.Throws<OperationCanceledException>(() =>
            ReplayProof.Check(Recipe.Parse("base"), null, 0.1, 10, new CancellationToken(canceled: true))
        );
    }

    private static void AssertEqual(Recipe recipe)
    {
        var result = ReplayProof.Check(recipe, Plan, 0.1, Steps);
        Assert.True(result is { IsEqual: true, TriedAll: true }, $"{recipe}: {result.Difference}");
    }
}
