using System.Diagnostics;
using TorchSharp.Modules;

namespace Anneal.Peers;

/// <summary>What a step of a scheduler costs, TorchSharp's and ours: nanoseconds, the best of several trials.</summary>
internal static class SchedulerCosts
{
    private const int Trials = 15,
        Steps = 20_000;

    private static readonly int[] GroupCounts = [1, 50];

    private static readonly (string Name, Func<SGD, optim.lr_scheduler.LRScheduler> Theirs, string Ours)[] Cases =
    [
        ("cosine", o => optim.lr_scheduler.CosineAnnealingLR(o, 10_000_000), "torch.CosineAnnealingLR(T_max=10000000)"),
        (
            "one cycle with momentum",
            o => optim.lr_scheduler.OneCycleLR(o, 0.1, total_steps: 10_000_000),
            "torch.OneCycleLR(max_lr=0.1, total_steps=10000000)"
        ),
    ];

    public static Dictionary<string, object>[] Measure() =>
        [
            .. from groups in GroupCounts
            from each in Cases
            let theirs = each.Theirs(New(groups))
            let ours = New(groups).Schedule(each.Ours)
            let costs = Best(theirs.step, ours.Advance)
            select new Dictionary<string, object>
            {
                ["schedule"] = each.Name,
                ["groups"] = groups,
                ["torchsharp_nanoseconds_per_step"] = costs.Theirs,
                ["anneal_nanoseconds_per_step"] = costs.Ours,
            },
        ];

    // In turns, for clocks drift and neighbours come and go.
    private static (double Theirs, double Ours) Best(Action theirs, Action ours)
    {
        var best = (Theirs: double.MaxValue, Ours: double.MaxValue);
        for (var trial = 0; trial < Trials; trial++)
            best = (Math.Min(best.Theirs, Time(theirs)), Math.Min(best.Ours, Time(ours)));
        return best;
    }

    private static double Time(Action step)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Steps; i++)
            step();
        return clock.Elapsed.TotalNanoseconds / Steps;
    }

    private static SGD New(int groups) =>
        new(Enumerable.Range(0, groups).Select(_ => new SGD.ParamGroup([new Parameter(zeros(1))], 0.1, 0.9)), 0.1, 0.9);
}
