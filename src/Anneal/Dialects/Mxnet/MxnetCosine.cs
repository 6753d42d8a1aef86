using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mxnet.CosineScheduler</c>.</summary>
internal sealed class MxnetCosine : MxnetDecay
{
    public MxnetCosine()
        : base("Cosine", "Half a cosine, after a warm-up.")
    {
        Formula =
            "final_lr + (base_lr - final_lr) * (1 + cos(pi * (t - w)/(max_update - w))) / 2 from w = warmup_steps on";
        Example = "mxnet.CosineScheduler(max_update=1000, base_lr=0.1, final_lr=0.001, warmup_steps=100)";
    }

    private protected override Schedule Decay(BoundCall call, double initial, double final, long steps) =>
        new CosineDecay(initial, final, steps);

    private protected override Trace Replay(BoundCall call, MxnetWarmup warmup, long maxUpdate, double final) =>
        new MxnetCosineTrace(warmup, maxUpdate, final);
}
