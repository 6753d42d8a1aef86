using LRScheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;

namespace Anneal.TorchTests.Schedulers;

/// <summary>
/// Schedulers one after the other, as <c>anneal convert --to torchsharp</c> writes them: each kind after a warm-up, and
/// each in a chain.
/// </summary>
public sealed class SequencesTests
{
    private static readonly Dictionary<string, (Func<SGD, LRScheduler> Make, string Text)> Parts = new()
    {
        ["ConstantLR"] = (o => lr_scheduler.ConstantLR(o, 0.25, 12), "ConstantLR(0.25, 12)"),
        ["CosineAnnealingLR"] = (o => lr_scheduler.CosineAnnealingLR(o, 40, 0.001), "CosineAnnealingLR(40, 0.001)"),
        ["ExponentialLR"] = (o => lr_scheduler.ExponentialLR(o, 0.97), "ExponentialLR(0.97)"),
        ["LinearLR"] = (o => lr_scheduler.LinearLR(o, 1, 0.1, 20), "LinearLR(1, 0.1, 20)"),
        ["MultiStepLR"] = (o => lr_scheduler.MultiStepLR(o, [10, 25], 0.3), "MultiStepLR([10, 25], 0.3)"),
        ["PolynomialLR"] = (o => lr_scheduler.PolynomialLR(o, 40, 2), "PolynomialLR(40, 2)"),
        ["StepLR"] = (o => lr_scheduler.StepLR(o, 10, 0.5), "StepLR(10, 0.5)"),
    };

    public static TheoryData<string> Names => [.. Parts.Keys];

    [TorchTheory, MemberData(nameof(Names))]
    public void A_part_after_a_warm_up_sets_what_ours_sets(string name)
    {
        var (make, text) = Parts[name];
        AssertSame(
            o => lr_scheduler.SequentialLR(o, [lr_scheduler.LinearLR(o, 0.1, 1, 5), make(o)], [5]),
            $"torch.SequentialLR([LinearLR(0.1, 1, 5), {text}], milestones=[5])"
        );
    }

    [TorchTheory, MemberData(nameof(Names))]
    public void A_part_of_a_chain_sets_what_ours_sets(string name)
    {
        var (make, text) = Parts[name];
        AssertSame(
            o => lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(o, 0.1, 2), make(o)]),
            $"torch.ChainedScheduler([ConstantLR(0.1, 2), {text}])"
        );
    }

    private static void AssertSame(Func<SGD, LRScheduler> make, string text)
    {
        var run = SchedulerRun.Of(new("", make, text));
        Assert.True(run.RateDifference.First < 0, $"{text}: {run.RateDifference}");
    }
}
