using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.OpenCLIP.cosine_lr</c>.</summary>
internal sealed class ScriptsCosineLr : ScriptsOpenClip
{
    public ScriptsCosineLr()
        : base("cosine_lr", "A line up to the rate, then half a cosine.")
    {
        Formula =
            "base_lr * (t + 1)/warmup up to warmup, then base_lr * (1 + cos(pi * (t - warmup)/(steps - "
            + "warmup)))/2";
        Conventions = "The peak shows twice. After the end the rate rises again.";
        Example = "scripts.OpenCLIP.cosine_lr(base_lr=0.0005, warmup_length=100, steps=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate, long warmup) =>
        Steps.In(call) == warmup
            ? new Failing("'steps' must be more than 'warmup_length', but is the same.")
            : new CosineWave(rate, 0, Math.Abs(Steps.In(call) - warmup));
}
