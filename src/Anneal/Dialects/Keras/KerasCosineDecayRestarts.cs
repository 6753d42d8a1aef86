using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>keras.CosineDecayRestarts</c>.</summary>
internal sealed class KerasCosineDecayRestarts : KerasDefinition
{
    public const double DefaultGrowth = 2;
    public const double DefaultDecay = 1;

    public static readonly Parameter<double> First = Number(
        "first_decay_steps",
        "length of the first cycle in steps; greater than 0",
        ParameterRole.Period
    );
    public static readonly Parameter<double> Growth = Number(
        "t_mul",
        DefaultGrowth,
        "ratio of each cycle's length to the one before"
    );
    public static readonly Parameter<double> Decay = Number(
        "m_mul",
        DefaultDecay,
        "ratio of each cycle's height above the smallest value to the one before"
    );
    public static readonly Parameter<double> Alpha = AlphaOf("initial_learning_rate");

    public KerasCosineDecayRestarts()
        : base(
            "CosineDecayRestarts",
            "Half a cosine again and again, each cycle longer and its height lower by a factor.",
            Initial,
            First,
            Growth,
            Decay,
            Alpha,
            Label
        )
    {
        Formula =
            "initial * (alpha + (1 - alpha) * m_mul^i * (1 + cos(pi * x)) / 2), x the share of cycle i that is done";
        Source = $"{SourceFile}; Loshchilov and Hutter 2017, SGDR, arXiv:1608.03983";
        Example = "keras.CosineDecayRestarts(0.1, first_decay_steps=100, m_mul=0.9)";
        Conventions =
            "The cycles double by default (t_mul=2). The restart acts at its own step. m_mul lowers the height above "
            + "alpha only. With t_mul below 1 there is no value after first_decay_steps/(1 - t_mul). Never ends "
            + "otherwise.";
    }

    internal override Violation? Check(CallExpression call) => NotPositive(First, call);

    internal override PartLength LengthOf(BoundCall call) => PartLength.Open;

    internal override Curve Bind(BoundCall call)
    {
        var initial = call.Value(Initial);
        var (first, growth, decay, alpha) = (First.In(call), Growth.In(call), Decay.In(call), Alpha.In(call));
        // Elsewhere the cycle that Keras's logarithm finds, or what it scales, is not the core curve's.
        return first == Math.Floor(first) && growth is 1 or 2 && (decay == 1 || (alpha == 0 && decay is > 0 and < 1))
            ? new CosineRestarts(initial, initial * alpha, first, growth, decay)
            : new KerasRestarts(initial, first, growth, decay, alpha);
    }
}
