using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A cycle of optax: up to the peak and down again, to a far lower value.</summary>
internal abstract class OptaxOnecycle : OptaxScaled
{
    public const double DefaultPeak = 0.3;
    public const double DefaultDivisor = 25;
    public const double DefaultFinalDivisor = 1e4;

    public static readonly Parameter<double> Steps = StepsOf("length in steps; greater than 0");
    public static readonly Parameter<double> PeakShare = ShareOf("pct_start", DefaultPeak, "the peak");
    public static readonly Parameter<double> Divisor = Number(
        "div_factor",
        DefaultDivisor,
        "the first value is the peak over this"
    );
    public static readonly Parameter<double> FinalDivisor = Number(
        "final_div_factor",
        DefaultFinalDivisor,
        "the final value is the first over this"
    );

    private protected OptaxOnecycle(string name, string summary, params ReadOnlySpan<Parameter> shares)
        : base(name, summary, [Steps, Peak, PeakShare, .. shares, Divisor, FinalDivisor])
    {
        Source += "; Smith and Topin 2017, Super-Convergence, arXiv:1708.07120";
        Example = $"optax.{name}(transition_steps=1000, peak_value=0.1)";
        Conventions =
            "Ends at update number transition_steps (torch.OneCycleLR one earlier) and stays. Boundaries that fall on "
            + "the same step collapse, and the last scale wins";
    }

    internal override Violation? Check(CallExpression call) =>
        Steps.Violates(call, "greater than 0", steps => steps > 0)
        ?? NotZero(Divisor, call)
        ?? NotZero(FinalDivisor, call)
        ?? Negative(call);

    private protected static Parameter<double> ShareOf(string name, double byDefault, string until) =>
        Number(name, byDefault, $"share of the steps until {until}; truncated to whole steps");

    private protected Schedule Cycle(bool cosine, BoundCall call) =>
        Interpolated(cosine, call.Value(Peak) / Divisor.In(call), call);

    // The scales are made of the divisors.
    private Violation? Negative(CallExpression call) =>
        base.Check(call) is { } wrong ? wrong with { Parameter = Divisor.In(call) < 0 ? Divisor : FinalDivisor } : null;

    private static Violation? NotZero(Parameter<double> divisor, CallExpression call) =>
        divisor.Violates(call, "a number other than 0", value => value != 0);
}
