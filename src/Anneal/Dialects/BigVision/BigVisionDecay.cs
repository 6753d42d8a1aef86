using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>The decays of big_vision by their names, with their parameters.</summary>
internal sealed class BigVisionDecay
{
    public const double DefaultTimescale = 10_000;
    public const string Stair = "stair";

    private static readonly BigVisionLength Scale = new("timescale");
    private static readonly BigVisionLength Shift = new("shift");

    private readonly Parameter<string> type = NewParameter.Optional(
        "decay_type",
        Kinds.Choice("linear", "polynomial", "cosine", "rsqrt", Stair),
        Stair,
        "the decay"
    );
    private readonly Parameter<double> power = NewParameter.Number("power", 1, "of 'linear' and 'polynomial'");
    private readonly Parameter<double> end = NewParameter.OrNone("end", Kinds.AnyNumber, "the end of 'polynomial'");
    private readonly Parameter<double> linearEnd = NewParameter.Number("linear_end", 0, "the end of 'linear'");
    private readonly Parameter<double> timescale = NewParameter.Number(
        "timescale",
        DefaultTimescale,
        "of 'rsqrt', in steps"
    );

    /// <summary>Which one.</summary>
    public Parameter Type => type;

    /// <summary>The parameters of them all.</summary>
    public ValueList<Parameter> All =>
        [power, end, linearEnd, timescale, .. Scale.All, .. Shift.All, .. BigVisionStairs.All];

    /// <summary>The steps at which it changes its rule.</summary>
    public ValueList<double> Changes(CallExpression call) =>
        type.In(call) == Stair ? BigVisionStairs.Steps.In(call, []) : [];

    /// <summary>The rate after the warm-up.</summary>
    public F Of(BoundCall call, F rate, F t, double warmup, double total)
    {
        var left = 1 - F.Min(1, F.Max(0, (t - warmup) / (total - warmup)));
        switch (type.In(call))
        {
            case "linear" or "polynomial":
                var last = end.In(call, linearEnd.In(call));
                return last + (rate - last) * F.Power(left, power.In(call));
            case "cosine":
                return rate * (1 - F.Cos(F.Pi * left)) / 2;
            case "rsqrt":
                var scale = Scale.In(call, total) is > 0 and var own ? own : timescale.In(call);
                return rate / F.SquareRoot(1 + (F.Max(t, warmup) + Shift.In(call, total) - warmup) / scale);
            default:
                return rate * BigVisionStairs.Of(call, t);
        }
    }
}
