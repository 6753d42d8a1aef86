// expect: nothing
// checked: 0
using TorchSharp;
using static TorchSharp.torch.optim;

public class WarmupCosine : lr_scheduler.LRScheduler
{
    private readonly int warmup, total;

    public WarmupCosine(Optimizer optimizer, int warmup, int total) : base(optimizer)
    {
        (this.warmup, this.total) = (warmup, total);
        step();
    }

    protected override IEnumerable<double> get_lr()
    {
        var t = _last_epoch;
        return _optimizer.ParamGroups.Select(g => t < warmup
            ? g.InitialLearningRate * (t + 1) / warmup
            : g.InitialLearningRate * 0.5 * (1 + Math.Cos(Math.PI * (t - warmup) / (total - warmup))));
    }
}

public static class App
{
    public static void Main()
    {
        var optimizer = SGD(Net.parameters(), 0.1);
        var scheduler = new WarmupCosine(optimizer, 100, 1000);
        for (var i = 0; i < 1000; i++)
        {
            optimizer.zero_grad();
            Net.Loss(i).backward();
            optimizer.step();
            scheduler.step();
        }
    }
}
