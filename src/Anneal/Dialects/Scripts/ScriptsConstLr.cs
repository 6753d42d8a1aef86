using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.OpenCLIP.const_lr</c>.</summary>
internal sealed class ScriptsConstLr : ScriptsOpenClip
{
    public ScriptsConstLr()
        : base("const_lr", "A line up to the rate, which is kept.")
    {
        Formula = "base_lr * (t + 1)/warmup up to warmup, then base_lr";
        Conventions = "The peak shows twice.";
        Example = "scripts.OpenCLIP.const_lr(base_lr=0.0005, warmup_length=100, steps=1000)";
    }

    private protected override Schedule After(BoundCall call, double rate, long warmup) => new Constant(rate);
}
