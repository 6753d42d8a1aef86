using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>torch.CosineAnnealingWarmRestarts</c>.</summary>
internal sealed class TorchCosineAnnealingWarmRestarts : TorchDefinition
{
    public const long DefaultGrowth = 1;

    public static readonly Parameter<double> First = Required(
        "T_0",
        Kinds.PythonInteger("a whole number greater than 0", number => number > 0),
        "steps of the first cycle",
        ParameterRole.WholePeriod
    );
    public static readonly Parameter<double> Growth = Optional(
        "T_mult",
        Kinds.PythonInteger("a whole number that is at least 1", number => number >= 1),
        DefaultGrowth,
        "what each cycle's length is multiplied by for the next"
    );
    public static readonly Parameter<ScheduleValue> Least = Real("eta_min", 0, "rate that each cycle falls towards");

    public TorchCosineAnnealingWarmRestarts(TorchRelease release)
        : base(
            release,
            "CosineAnnealingWarmRestarts",
            "Half a cosine from the base rate towards eta_min, again and again.",
            Optimizer,
            First,
            Growth,
            Least,
            LastEpoch,
            Verbose
        )
    {
        Formula = "eta_min + (base - eta_min) * (1 + cos(pi * T_cur/T_i))/2";
        Source += "; Loshchilov and Hutter 2016, arXiv:1608.03983";
        Example = $"{FullName}(T_0=10, T_mult=2)";
        Conventions =
            "The step at the end of a cycle is already the restart, so eta_min itself is never reached. All peaks are "
            + "as high as the first. No end.";
    }

    protected override Schedule Lower(BoundCall call) =>
        new CosineRestarts(call.BaseRate, call.Value(Least), First.In(call), Growth.In(call));

    protected override TorchScheduler Make(BoundCall call, TorchSetup setup) =>
        new WarmRestartsScheduler(setup, First.In(call), Growth.In(call), call.Value(Least));
}
