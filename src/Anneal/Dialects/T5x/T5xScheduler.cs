using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>t5x.create_learning_rate_scheduler</c>.</summary>
internal sealed class T5xScheduler : CurveDefinition
{
    public const string DefaultFactors = "constant * linear_warmup * rsqrt_decay";
    public const double DefaultLeast = 1e-8;

    public static readonly Parameter<string> Factors = Optional("factors", Kinds.Text, DefaultFactors, "the factors");
    public static readonly Parameter<double> Offset = Number("step_offset", 0, "steps at which the clock stands still");
    public static readonly Parameter<double> Least = Number("min_learning_rate", DefaultLeast, "the least rate");

    public T5xScheduler()
        : base(
            "t5x",
            "create_learning_rate_scheduler",
            "A product of factors by their names.",
            [Factors, .. T5xFactors.Settings, Offset, Least]
        )
    {
        CountsSteps = true;
        Formula = "max(min_learning_rate, the product of the factors), each of the step less step_offset";
        Source = "google-research/t5x, t5x/utils.py";
        Conventions =
            "The result is at least min_learning_rate at every step, the first one too. rsqrt_decay is "
            + "1/sqrt(max(t, warmup)), so that the peak is base/sqrt(warmup). linear_decay contains the "
            + "base and the warm-up. cosine_decay begins again after each cycle.";
        Example =
            "t5x.create_learning_rate_scheduler(factors='constant * linear_warmup * rsqrt_decay', "
            + "base_learning_rate=0.5, warmup_steps=100)";
    }

    internal override Violation? Check(CallExpression call)
    {
        if (FactorProduct.Unknown(Factors, Factors.In(call), [.. T5xFactors.Known.Keys]) is { } unknown)
            return unknown;
        return T5xFactors.WarmupSteps.In(call) == 0 && Factors.In(call).Contains("linear", StringComparison.Ordinal)
            ? new(
                "'warmup_steps' must be greater than 0 where a line is divided by it, but was 0.",
                T5xFactors.WarmupSteps
            )
            : null;
    }

    internal override Curve Bind(BoundCall call)
    {
        var offset = Offset.In(call);
        F step = offset == 0 ? new Variable() : F.Max(0, new Variable() - (F)offset);
        F product = 1;
        foreach (var name in FactorProduct.Names(Factors.In(call)))
            product *= T5xFactors.Known[name](call, step);
        var least = Least.In(call);
        return FactorProduct.Of(F.Max(product, least), offset, offset + T5xFactors.WarmupSteps.In(call));
    }
}
