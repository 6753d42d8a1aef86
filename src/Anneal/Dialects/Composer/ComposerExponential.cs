using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>composer.ExponentialScheduler</c>.</summary>
internal sealed class ComposerExponential : ComposerDefinition
{
    public const string DefaultPeriod = "1ep";

    public static readonly Parameter<double> Factor = Number("gamma", "the factor");
    public static readonly Parameter<ComposerTime> DecayPeriod = Time(
        "decay_period",
        DefaultPeriod,
        "the time over which it acts once",
        ParameterRole.Period
    );

    public ComposerExponential()
        : base("Exponential", "Multiplied by gamma over every decay_period, continuously.", Factor, DecayPeriod)
    {
        Formula = "base * gamma^(t/decay_period)";
        Example = "composer.ExponentialScheduler(0.95, decay_period='1ep')";
        Conventions =
            "Falls at every step, not at the ends of the periods. torch's ExponentialLR stepped once an epoch is a "
            + "staircase through the same points.";
    }

    internal override Curve Bind(BoundCall call) =>
        new ExponentialDecay(call.BaseRate, Factor.In(call), ClockOf(call).PositiveLength(DecayPeriod).Steps);
}
