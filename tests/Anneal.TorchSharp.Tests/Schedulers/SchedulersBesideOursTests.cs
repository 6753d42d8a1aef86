namespace Anneal.TorchTests.Schedulers;

public sealed class SchedulersBesideOursTests
{
    public static TheoryData<string> Names => [.. SchedulerCases.All.Select(each => each.Name)];

    [TorchTheory, MemberData(nameof(Names))]
    public void A_scheduler_sets_what_ours_sets_at_every_step_but_where_the_page_says_so(string name)
    {
        var each = SchedulerCases.All.Single(each => each.Name == name);
        var run = SchedulerRun.Of(each);
        Assert.Equal(each.Steps + 1, run.Ours.Count);
        Assert.True(each.HasSameRate == run.RateDifference.First < 0, $"rate: {run.RateDifference}");
        Assert.True(each.HasSameMomentum == run.MomentumDifference.First < 0, $"momentum: {run.MomentumDifference}");
    }

    [TorchFact]
    public void Every_scheduler_that_TorchSharp_has_is_compared() =>
        Assert.Equal(
            typeof(lr_scheduler.impl).GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal),
            SchedulerCases.All.Select(each => each.Name.Split(',')[0]).Distinct().Order(StringComparer.Ordinal)
        );
}
