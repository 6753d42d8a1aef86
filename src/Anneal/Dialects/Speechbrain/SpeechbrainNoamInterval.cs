using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>speechbrain.NoamIntervalScheduler</c>.</summary>
internal sealed class SpeechbrainNoamInterval : SpeechbrainNoamFormula
{
    public static readonly Parameter<ValueList<double>> Steps = Required(
        "anneal_steps",
        Kinds.ListOf(Kinds.AnyNumber),
        "the calls after which a rate is multiplied in",
        ParameterRole.Milestones
    );
    public static readonly Parameter<ValueList<double>> Rates = Required(
        "anneal_rates",
        Kinds.ListOf(Kinds.AnyNumber),
        "what is multiplied after each"
    );

    public SpeechbrainNoamInterval()
        : base("NoamIntervalScheduler", "The rate of the first transformer, which drops at given steps.", Steps, Rates)
    {
        Formula = "as NoamScheduler, times the anneal_rates of all anneal_steps that k has passed";
        Example =
            "speechbrain.NoamIntervalScheduler(lr_initial=0.001, n_warmup_steps=100, anneal_steps=[500, 800], "
            + "anneal_rates=[0.5, 0.1])";
    }

    private protected override F After(BoundCall call, F calls)
    {
        var (rate, steps, rates) = (base.After(call, calls), Steps.In(call), Rates.In(call));
        // A missing rate is one that there is none of: SpeechBrain fails where it is asked for.
        for (var i = 0; i < steps.Count; i++)
            rate *= F.If(calls > steps[i], i < rates.Count ? rates[i] : NoValue, 1);
        return rate;
    }

    private protected override ValueList<double> Changes(BoundCall call) =>
        [.. base.Changes(call).Concat(Steps.In(call).Select(step => step + 1)).Order()];
}
