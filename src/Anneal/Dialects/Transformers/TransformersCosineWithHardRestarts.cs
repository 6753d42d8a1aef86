using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>transformers.get_cosine_with_hard_restarts_schedule_with_warmup</c>.</summary>
internal sealed class TransformersCosineWithHardRestarts : TransformersWarmed
{
    public const double DefaultCycles = 1;

    public static readonly Parameter<double> Cycles = Number("num_cycles", DefaultCycles, "number of half cosines");

    public TransformersCosineWithHardRestarts()
        : base(
            "get_cosine_with_hard_restarts_schedule_with_warmup",
            $"{Line}then half a cosine down to 0 again and again.",
            Training,
            Cycles,
            LastEpoch
        )
    {
        Formula =
            $"{WarmupFormula} base * (1 + cos(pi * (cycles * r mod 1)))/2, r = (t - warmup)/max(1, training - warmup)";
        Conventions =
            $"{FirstUpdate}. num_cycles counts cycles over the rest of the run (PyTorch's T_0 counts steps). "
            + "Afterwards the rate stays at 0.";
        Example = ExampleWith(", num_cycles=3");
    }

    private protected override Schedule After(BoundCall call, double rate, double start) =>
        Cycles.In(call) is not 1 and var cycles
            ? new TransformersRestarts(rate, StepsAfterWarmup(call), cycles, start)
            : new CosineDecay(rate, 0, StepsAfterWarmup(call), start);
}
