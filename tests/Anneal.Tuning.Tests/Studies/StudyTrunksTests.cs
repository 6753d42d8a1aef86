using System.Collections.Concurrent;
using System.Globalization;
using Anneal.Tests;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Tests.Studies;

/// <summary>Studies whose trainings begin alike.</summary>
public sealed class StudyTrunksTests : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("anneal-trunks-");
    private readonly ConcurrentBag<(Assignment Trained, long Steps)> made = [];

    private long Made => made.Sum(each => each.Steps);

    public void Dispose() => root.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Strategies))]
    public Task Sharing_changes_the_cost_and_nothing_else(Strategy strategy) => Seeded.TryAsync(7, async random =>
        {
            for (var round = 0; round < 8; round++)
            {
                var settings = Settings(strategy, random);
                var expected = await RunAsync(settings);
                var alone = Made;
                made.Clear();
                var result = await RunAsync(settings with { Folder = NewFolder(), SharesTrunks = true });
                Assert.Equal(expected.Ranking, result.Ranking);
                Assert.Equal((alone, Made), (expected.CostSteps, result.CostSteps));
                Assert.Equal(alone, result.CostSteps + result.SavedSteps);
                Assert.True(result.SavedSteps >= Saved(settings), $"{result.SavedSteps}");
                made.Clear();
            }
        });

    public static TheoryData<Strategy> Strategies() =>
        new(new GridSearch(), new RandomSearch(9, 5), new SuccessiveHalving(), new AsynchronousHalving());

    [Fact]
    public Task Several_workers_wait_for_what_one_of_them_trains_for_all() => Seeded.TryAsync(11, async random =>
        {
            var settings = Settings(new GridSearch(), random) with { Folder = NewFolder(), SharesTrunks = true };
            var one = await RunAsync(settings);
            var four = await RunAsync(settings with { Folder = NewFolder() }, workers: 4);
            Assert.Equal(one.Ranking, four.Ranking);
            Assert.Equal(one.SavedSteps, four.SavedSteps);
        });

    [Fact]
    public Task Stopped_anywhere_or_robbed_of_its_checkpoints_a_study_ends_alike_and_counts_nothing_twice() =>
        Seeded.TryAsync(13, async random =>
        {
            for (var round = 0; round < 10; round++)
            {
                var settings = Settings(new SuccessiveHalving(), random) with { Folder = NewFolder() };
                var expected = await RunAsync(settings);
                made.Clear();
                settings = settings with { SharesTrunks = true };
                var log = Path.Combine(settings.Folder!, "log.jsonl");
                var stops = 0;
                StudyResult? result = null;
                while (result is null)
                {
                    using var stop = new CancellationTokenSource();
                    var left = random.Next(1, 8);
                    using var study = new Study(settings, log);
                    try
                    {
                        result = await study.RunAsync(
                            context =>
                            {
                                if (--left == 0 && stops++ < 6)
                                    stop.Cancel();
                                Train(context);
                            },
                            cancellationToken: stop.Token
                        );
                    }
                    catch (OperationCanceledException)
                    {
                        var trunks = Path.Combine(settings.Folder!, "trunks");
                        if (random.Next(2) == 0 && Directory.Exists(trunks))
                            Directory.Delete(trunks, recursive: true);
                    }
                }
                Assert.Equal(expected.Ranking, result.Ranking);
                // What was made by attempts that were stopped counts too: it was made.
                Assert.Equal(Made, result.CostSteps);
                made.Clear();
            }
        });

    [Fact]
    public async Task A_checkpoint_is_there_while_a_candidate_can_use_it_and_gone_with_the_last()
    {
        var settings = new StudySettings
        {
            Space = new([0.1], [Cooldown(20), Cooldown(40), Cooldown(60)]),
            Rungs = new() { Steps = 1000, Below = [] },
            Strategy = new GridSearch(),
            Seeds = [0],
            Folder = NewFolder(),
            SharesTrunks = true,
        };
        var seen = new List<string>();
        using var study = new Study(settings);
        await study.RunAsync(context =>
        {
            Train(context);
            if (context.Steps == 1000)
                seen.Add(string.Join(' ', Trunks(settings.Folder!)));
        });
        // The first leaves both places; at 800 nobody parts from it, for the others have parted before.
        Assert.Equal(["400 600", "400 600", "400"], seen);
        Assert.Equal((400 + 600, 2000), (study.Result.SavedSteps, study.Result.CostSteps));
        Assert.Equal(400 + 600, study.SharedSteps);
        Assert.False(Directory.Exists(Path.Combine(settings.Folder!, "trunks")));
    }

    [Fact]
    public void Candidates_of_an_extended_space_share_what_they_share_in_one_that_had_them_from_the_start()
    {
        var rungs = new RungSettings { Steps = 1000, Below = [200] };
        var whole = new SearchSpace([0.1, 0.01], [Cooldown(20), Cooldown(40), Cooldown(60)]);
        var extended = new SearchSpace([0.1], [Cooldown(20), Cooldown(40)]).ExtendedBy([0.01], [Cooldown(60)]);
        var (expected, table) = (Table(whole), Table(extended));
        Assert.Equal(expected.LeastSaved(), table.LeastSaved());
        var shared = 0;
        foreach (var one in Enumerable.Range(0, extended.Count))
        foreach (var other in extended.WithAnySchedule(one))
        foreach (var (rung, below) in new[] { (0, 0), (1, 0), (1, 1) })
        {
            var length = table.Length(one, rung, other, below);
            Assert.Equal(expected.Length(InWhole(one), rung, InWhole(other), below), length);
            shared += length > 0 ? 1 : 0;
        }
        Assert.True(shared > 10, $"{shared}");

        TrunkTable Table(SearchSpace space) => new(space, RungPlan.Create(space, rungs));

        int InWhole(int number) =>
            Enumerable
                .Range(0, whole.Count)
                .Single(each =>
                    whole[each].Recipe == extended[number].Recipe && whole[each].Rate == extended[number].Rate
                );
    }

    [Fact]
    public void Nothing_is_shared_where_that_would_not_be_exact()
    {
        var settings = new StudySettings
        {
            Space = new([0.1], [Cooldown(20), Cooldown(40)]),
            Rungs = new() { Steps = 1000 },
            Folder = NewFolder(),
            SharesTrunks = true,
        };
        Assert.True(new Study(settings).SharedSteps > 0);
        Assert.Equal(0, new Study(settings with { Value = ValueRule.Best }).SharedSteps);
        Assert.Equal(0, new Study(settings with { Folder = null }).SharedSteps);
        Assert.Equal(0, new Study(settings with { SharesTrunks = false }).SharedSteps);
    }

    private static StudySettings Settings(Strategy strategy, Random random)
    {
        string[] tails = ["linear(base -> 0, {0}%)", "cosine(base -> 0, {0}%)", "constant(base * 0.1) for {0}%"];
        var schedules = Enumerable
            .Range(0, 5)
            .Select(_ =>
                Recipe.Parse(
                    "warmup(20) then base then "
                        + string.Format(CultureInfo.InvariantCulture, tails[random.Next(3)], 5 * random.Next(1, 17))
                )
            )
            .Append(Recipe.Parse("warmup(20) then cosine(base -> 0)"))
            .Distinct();
        return new()
        {
            Space = new([0.01, 0.1], [.. schedules]),
            Rungs = new()
            {
                Steps = 900,
                StepsPerEpoch = random.Next(2) == 0 ? null : 10,
                Below = strategy is SuccessiveHalving or AsynchronousHalving ? [120, 300] : null,
            },
            Strategy = strategy,
            Seeds = [3, 4],
        };
    }

    private static Recipe Cooldown(int percent) => Recipe.Parse($"base then linear(base -> 0, {percent}%)");

    private static long Saved(StudySettings settings)
    {
        using var study = new Study(settings with { Folder = Path.GetTempPath(), SharesTrunks = true });
        return study.SharedSteps;
    }

    private static IEnumerable<string> Trunks(string folder) =>
        Directory.Exists(Path.Combine(folder, "trunks"))
            ? Directory.GetDirectories(Path.Combine(folder, "trunks")).Select(path => path.Split('-')[^1]).Order()
            : [];

    private string NewFolder() => root.CreateSubdirectory($"{Guid.NewGuid():N}").FullName;

    private async Task<StudyResult> RunAsync(StudySettings settings, int workers = 1)
    {
        using var study = new Study(settings);
        return await study.RunAsync(Train, workers);
    }

    /// <summary>A training whose value tells every rate and their order.</summary>
    private void Train(TrialContext context)
    {
        var (weight, path) = (1.0 + context.Seed, Path.Combine(context.Folder ?? "", "weight"));
        if (context.StepsBefore > 0)
        {
            var kept = File.ReadAllText(path).Split(' ');
            Assert.Equal(context.StepsBefore, long.Parse(kept[0], CultureInfo.InvariantCulture));
            weight = double.Parse(kept[1], CultureInfo.InvariantCulture);
        }
        context.CancellationToken.ThrowIfCancellationRequested();
        var rate = context.Schedule.Rate;
        for (var step = context.StepsBefore; step < context.Steps; step++)
            weight = Math.Sin(3 * weight + rate.At(step));
        made.Add((new(context.Candidate.Number, 0, context.Seed), context.Steps - context.StepsBefore));
        if (context.KeepsCheckpoint)
            File.WriteAllText(path, string.Create(CultureInfo.InvariantCulture, $"{context.Steps} {weight:R}"));
        context.Report(context.Steps, weight);
    }
}
