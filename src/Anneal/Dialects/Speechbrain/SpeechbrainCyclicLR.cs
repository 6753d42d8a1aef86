using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.CyclicLRScheduler</c>.</summary>
internal sealed class SpeechbrainCyclicLR : SpeechbrainFormula
{
    public const double DefaultLow = 0.001;
    public const double DefaultHigh = 0.006;
    public const double DefaultHalf = 2000;
    public const string DefaultMode = "triangular";
    public const string PerCycle = "cycle";

    public static readonly Parameter<ScheduleValue> Low = Real("base_lr", DefaultLow, "the least rate");
    public static readonly Parameter<ScheduleValue> High = Real("max_lr", DefaultHigh, "the largest rate");
    public static readonly Parameter<double> Half = Number(
        "step_size",
        DefaultHalf,
        "calls from the one to the other; not 0"
    );
    public static readonly Parameter<string> Mode = Optional("mode", Kinds.Text, DefaultMode, "how the height changes");
    public static readonly Parameter<double> Gamma = Number("gamma", 1, "of 'exp_range'");
    public static readonly Parameter<Formula> Scale = OrNone("scale_fn", Kinds.Function, "the height, as a function");
    public static readonly Parameter<string> Of = Optional(
        "scale_mode",
        Kinds.Text,
        PerCycle,
        "what scale_fn is of: 'cycle', or else the call"
    );

    public SpeechbrainCyclicLR()
        : base("CyclicLRScheduler", "Triangles between two rates.", Low, High, Half, Mode, Gamma, Scale, Of)
    {
        Formula = "base_lr + (max_lr - base_lr) * max(0, 1 - |k/step_size - 2 * cycle + 1|) * scale";
        Conventions = FirstUpdate + "triangular2 halves the height each cycle, exp_range multiplies it at each call.";
        Example = "speechbrain.CyclicLRScheduler(base_lr=0.001, max_lr=0.006, step_size=100)";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (low, half) = (call.Value(Low), Half.In(call));
        if (half == 0)
            return NoValue;
        var cycle = F.Floor(1 + calls / (2 * half));
        var way = calls / half - 2 * cycle + 1;
        return low + (call.Value(High) - (F)low) * F.Max(0, 1 - F.Max(way, -way)) * ScaleOf(call, calls, cycle);
    }

    // Of an unknown mode SpeechBrain learns at the first call.
    private static F ScaleOf(BoundCall call, F calls, F cycle) =>
        Scale.TryIn(call, out var own)
            ? own.Substitute(Of.In(call) == PerCycle ? cycle : calls, call.BaseRate)
            : Mode.In(call) switch
            {
                DefaultMode => 1,
                "triangular2" => 1 / F.Power(2, cycle - 1),
                "exp_range" => F.Power(Gamma.In(call), calls),
                _ => NoValue,
            };
}
