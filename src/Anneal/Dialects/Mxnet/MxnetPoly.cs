using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>mxnet.PolyScheduler</c>.</summary>
internal sealed class MxnetPoly : MxnetDecay
{
    public const double DefaultPower = 2;

    public static readonly Parameter<double> Power = Number("pwr", DefaultPower, "the power of the share that is left");

    public MxnetPoly()
        : base("Poly", "A power of the share of the updates that is left, after a warm-up.", Power)
    {
        Formula = "final_lr + (base_lr - final_lr) * (1 - (t - w)/(max_update - w))^pwr from w = warmup_steps on";
        Example = "mxnet.PolyScheduler(max_update=1000, base_lr=0.1, pwr=2, warmup_steps=100)";
    }

    private protected override Schedule Decay(BoundCall call, double initial, double final, long steps)
    {
        var decay = new PolynomialDecay(initial, final, steps, Power.In(call));
        // MXNet fails to raise 0 to a negative power at the end, and keeps the rate before.
        return Power.In(call) < 0 ? decay.For(steps - 1) : decay;
    }

    private protected override Trace Replay(BoundCall call, MxnetWarmup warmup, long maxUpdate, double final) =>
        new MxnetPolyTrace(warmup, maxUpdate, final, Power.In(call));
}
