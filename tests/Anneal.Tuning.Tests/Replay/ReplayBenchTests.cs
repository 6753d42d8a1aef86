using Anneal.Tuning.Replay;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;

namespace Anneal.Tuning.Tests.Replay;

public sealed class ReplayBenchTests
{
    private const long Run = 50_000;

    private static readonly Recipe[] Cooldowns =
    [
        .. new[] { 10, 20, 40, 60, 80, 90 }.Select(share =>
            Recipe.Parse($"warmup(300) then constant(base) then linear(base -> 0, {share}%)")
        ),
    ];

    private static readonly Recipe Cosine = Recipe.Parse("warmup(300) then cosine(base -> 0)");

    private static readonly SearchSpace Eighteen = new([5e-4, 1e-3, 2e-3], [.. Cooldowns]),
        TwentyEight = new([1e-4, 5e-4, 1e-3, 2e-3], [.. Cooldowns, Cosine]);

    [RecordedRunsFact]
    public async Task Stretched_rungs_find_the_true_best_of_18_configurations()
    {
        var result = await SearchAsync(Eighteen, RungRule.Stretch, new SuccessiveHalving(), [15_000, 25_000]);
        Assert.Equal((2e-3, Cooldowns[3]), (result.Best!.Candidate.Rate, result.Best.Candidate.Recipe));
        Assert.Equal(18 * 15_000 + 6 * 25_000 + 2 * Run, result.CostSteps);
        Assert.Equal(18 * Run, result.GridSteps);
        Assert.Equal(GridEdge.High, result.Edge);
        Assert.Equal(await TrueBestAsync(Eighteen), result.Best.Candidate);
    }

    [RecordedRunsFact]
    public async Task One_stretched_rung_finds_the_true_best_of_28_configurations()
    {
        var result = await SearchAsync(TwentyEight, RungRule.Stretch, new SuccessiveHalving(), [25_000]);
        Assert.Equal((2e-3, Cooldowns[3]), (result.Best!.Candidate.Rate, result.Best.Candidate.Recipe));
        Assert.Equal(await TrueBestAsync(TwentyEight), result.Best.Candidate);
    }

    [RecordedRunsFact]
    public async Task Rungs_that_look_at_schedules_before_their_decay_do_not_find_it()
    {
        var result = await SearchAsync(Eighteen, RungRule.Resume, new SuccessiveHalving(), [15_000, 25_000]);
        Assert.NotEqual(await TrueBestAsync(Eighteen), result.Best!.Candidate);
        Assert.Equal(18 * 15_000 + 6 * 10_000 + 2 * 25_000, result.CostSteps);
        Assert.True(Plan(Eighteen, RungRule.Resume, 15_000, 25_000).RanksSchedulesWrongly);
    }

    [RecordedRunsFact]
    public async Task Asynchronous_halving_finds_it_too_whatever_the_number_of_workers()
    {
        foreach (var workers in new[] { 1, 4 })
        {
            var strategy = new AsynchronousHalving();
            var result = await SearchAsync(Eighteen, RungRule.Stretch, strategy, [15_000, 25_000], workers);
            Assert.Equal(await TrueBestAsync(Eighteen), result.Best!.Candidate);
        }
    }

    [RecordedRunsFact]
    public void A_rung_without_a_recorded_run_is_an_error()
    {
        var runs = Read();
        var plan = Plan(TwentyEight, RungRule.Stretch, 15_000);
        var error = Assert.Throws<ArgumentException>(() => runs.TrialFor(TwentyEight, plan));
        Assert.Contains("at 0.0001 has none for 15000 updates", error.Message, StringComparison.Ordinal);
        plan = Plan(Eighteen, RungRule.Stretch, 20_000);
        Assert.Throws<ArgumentException>(() => runs.TrialFor(Eighteen, plan));
        plan = Plan(Eighteen, RungRule.Resume, 15_100); // points are 200 updates apart
        Assert.Throws<ArgumentException>(() => runs.TrialFor(Eighteen, plan));
    }

    [RecordedRunsFact]
    public void A_log_that_starts_late_is_joined_to_the_constant_run_of_its_rate()
    {
        var runs = Read();
        Assert.Equal(117, runs.Runs.Count);
        var late = runs.Runs.Single(run => run.Name == "wsd-0.001-linear-0.2-50000");
        var constant = runs.Runs.Single(run => run.Name == "wsd-0.001-linear-0-50000");
        Assert.True(late.FirstStep > 30_000);
        var bound = late.Schedule.Bind(RunPlan.FromSteps(Run));
        Assert.Equal(constant.Losses[10_000], runs.LossOf(bound, Run, 10_000));
        Assert.Equal(late.Losses[49_800], runs.LossOf(bound, Run, 49_800));
        Assert.Equal(late.FinalLoss, runs.LossOf(bound, Run, Run));
        Assert.Null(runs.LossOf(bound, Run, 10_100));
    }

    [Fact]
    public void Files_of_another_form_are_refused_with_the_place()
    {
        var (runs, points) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllText(points, "run,step,validation_loss\na,0,1\n");
            File.WriteAllText(runs, "run,steps,final_validation_loss,schedule\na,10,x,\"constant(0.1)\"\n");
            Refused("line 2, must have a number in 'final_validation_loss', but has 'x'");
            File.WriteAllText(runs, "run,steps,final_validation_loss,schedule\n\na,10,1,\"no(\"\"such)\"\n");
            Refused("line 3, has no schedule text: 'no(\"such)'");
            File.WriteAllText(runs, "run,steps\na,10\n");
            Refused("must have a column 'schedule'");
            File.WriteAllText(runs, "");
            Refused("but is empty");
        }
        finally
        {
            File.Delete(runs);
            File.Delete(points);
        }

        void Refused(string reason) =>
            Assert.Contains(
                reason,
                Assert.Throws<InvalidDataException>(() => RecordedRuns.Read(runs, points)).Message,
                StringComparison.Ordinal
            );
    }

    private static async Task<Candidate> TrueBestAsync(SearchSpace space) =>
        (await SearchAsync(space, RungRule.Stretch, new GridSearch(), [])).Best!.Candidate;

    private static async Task<StudyResult> SearchAsync(
        SearchSpace space,
        RungRule rule,
        Strategy strategy,
        ValueList<long> below,
        int workers = 1
    )
    {
        using var study = new Study(
            new()
            {
                Space = space,
                Rungs = new()
                {
                    Steps = Run,
                    Rule = rule,
                    Below = below,
                },
                Strategy = strategy,
                Seeds = [0],
            }
        );
        return await study.RunAsync(Read().TrialFor(space, study.Plan), workers);
    }

    private static RungPlan Plan(SearchSpace space, RungRule rule, params long[] below) =>
        RungPlan.Create(
            space,
            new()
            {
                Steps = Run,
                Rule = rule,
                Below = [.. below],
            }
        );

    private static RecordedRuns Read() =>
        RecordedRuns.Read(RecordedRunsFactAttribute.RunsPath, RecordedRunsFactAttribute.PointsPath);
}
