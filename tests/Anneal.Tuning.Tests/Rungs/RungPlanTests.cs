using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Tests.Rungs;

public sealed class RungPlanTests
{
    [Fact]
    public void Several_schedules_are_stretched_and_an_open_one_resumes()
    {
        Assert.Equal(RungRule.Stretch, Plan(9000, "cosine(base -> 0)", "constant(base)").Rule);
        Assert.Equal(RungRule.Stretch, Plan(9000, "cosine(base -> 0)").Rule);
        Assert.Equal(RungRule.Resume, Plan(9000, "warmup(10) then constant(base)").Rule);
        Assert.Equal(RungRule.Resume, Plan(9000, "inverse_sqrt(base)").Rule);
        Assert.Equal(RungRule.Stretch, Plan(9000, "base for 80% then constant(base * 0.1)").Rule);
    }

    [Fact]
    public void Counts_and_updates_are_known_before_the_start()
    {
        var plan = Plan(9000, "cosine(base -> 0)", "linear(base -> 0)");
        Assert.Equal([(1000, 10, 1), (3000, 4, 1), (9000, 2, 3)], Rungs(plan));
        Assert.Equal(10 * 1000 + 4 * 3000 + 2 * 3 * 9000, plan.TotalSteps);
        Assert.Equal(10 * 3 * 9000, plan.GridSteps);
        Assert.Equal(3000, plan.PlanOf(1).TotalSteps);
    }

    [Fact]
    public void A_rung_that_resumes_costs_what_is_new()
    {
        var plan = Plan(9000, "constant(base)");
        Assert.Equal([(1000, 5, 1), (3000, 2, 1), (9000, 1, 3)], Rungs(plan));
        // Only the first seed was on the rung below.
        Assert.Equal(5 * 1000 + 2 * 2000 + (6000 + 2 * 9000), plan.TotalSteps);
        Assert.Equal(9000, plan.PlanOf(0).TotalSteps);
    }

    [Fact]
    public void Rungs_shorter_than_five_warmups_or_an_epoch_are_left_out()
    {
        Assert.Equal([3000, 9000], Steps(Plan(9000, "warmup(300) then cosine(base -> 0)")));
        Assert.Equal([9000], Steps(Plan(9000, "warmup(900) then cosine(base -> 0)")));
        // A warm-up that is a share of the run gets shorter with it.
        Assert.Equal([1000, 3000, 9000], Steps(Plan(9000, "one_cycle(base, 100%)")));
        var epochs = Settings(9000) with { StepsPerEpoch = 1500 };
        Assert.Equal([3000, 9000], Steps(RungPlan.Create(Space("cosine(base -> 0)"), epochs)));
        Assert.Equal(2, RungPlan.Create(Space("cosine(base -> 0)"), epochs).PlanOf(0).Epochs);
    }

    [Fact]
    public void Rungs_that_are_asked_for_and_too_short_are_refused()
    {
        var space = Space("warmup(300) then cosine(base -> 0)");
        Refused(space, Settings(9000) with { Below = [1000] }, "five warm-ups");
        Refused(space, Settings(9000) with { Below = [2000], StepsPerEpoch = 3000 }, "an epoch has 3000");
        Refused(space, Settings(9000) with { Below = [3000, 2000] }, "must grow");
        Refused(space, Settings(9000) with { Below = [9000] }, "shorter than the run");
    }

    [Fact]
    public void Each_stretched_text_is_linted()
    {
        var plan = RungPlan.Create(
            Space("cosine(base -> 0, 9000)", "linear(base -> 0)"),
            Settings(9000) with
            {
                Below = [3000],
            }
        );
        // A third of a cosine of its own length.
        var finding = Assert.Single(plan.Findings.Where(finding => finding.Rung == 0).Take(1));
        Assert.Equal("cosine(base -> 0, 9000)", finding.Schedule.ToString());
    }

    private static void Refused(SearchSpace space, RungSettings settings, string reason) =>
        Assert.Contains(
            reason,
            Assert.Throws<ArgumentException>(() => RungPlan.Create(space, settings)).Message,
            StringComparison.Ordinal
        );

    private static IEnumerable<long> Steps(RungPlan plan) => plan.Rungs.Select(rung => rung.Steps);

    private static IEnumerable<(int, int, int)> Rungs(RungPlan plan) =>
        plan.Rungs.Select(rung => ((int)rung.Steps, rung.Count, rung.Seeds));

    private static RungPlan Plan(long steps, params string[] texts) => RungPlan.Create(Space(texts), Settings(steps));

    private static RungSettings Settings(long steps) => new() { Steps = steps, TopSeeds = 3 };

    private static SearchSpace Space(params string[] texts) =>
        new([0.01, 0.02, 0.05, 0.1, 0.2], [.. texts.Select(Recipe.Parse)]);
}
