using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>The rate of the first transformer as SpeechBrain has it.</summary>
internal abstract class SpeechbrainNoamFormula : SpeechbrainFormula
{
    public static readonly Parameter<ScheduleValue> Rate = Real("lr_initial", "the rate at the peak");
    public static readonly Parameter<double> WarmupSteps = Number("n_warmup_steps", "steps of the warm-up");
    public static readonly Parameter<double> Model = OrNone(
        "model_size",
        Kinds.Number("a number greater than 0", size => size > 0),
        "width of the model; None: the peak is lr_initial itself"
    );

    private protected SpeechbrainNoamFormula(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(name, summary, [Rate, WarmupSteps, .. parameters, Model]) { }

    private protected override F After(BoundCall call, F calls)
    {
        F warmup = WarmupSteps.In(call);
        if (WarmupSteps.In(call) == 0)
            return NoValue;
        var scale = Model.TryIn(call, out var size) ? 1 / Math.Sqrt(size) : Math.Sqrt(WarmupSteps.In(call));
        return call.Value(Rate) * (scale * F.Min(F.Power(calls, -0.5), calls * F.Power(warmup, -1.5)));
    }

    private protected override ValueList<double> Changes(BoundCall call) => [WarmupSteps.In(call)];
}
