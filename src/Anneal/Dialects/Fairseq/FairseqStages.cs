using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The lengths of three stages, as steps or as shares of the run.</summary>
internal static class FairseqStages
{
    private static readonly Parameter<double> Warmup = NewParameter.Number("warmup_steps", 0, "updates of the warm-up");
    private static readonly Parameter<double> Hold = NewParameter.Number("hold_steps", 0, "updates at the rate");
    private static readonly Parameter<double> Decay = NewParameter.Number("decay_steps", 0, "updates of the decay");
    private static readonly Parameter<ValueList<double>> Phases = NewParameter.OrNone(
        "phase_ratio",
        Kinds.ListOf(Kinds.AnyNumber),
        "the three stages as shares of max_update"
    );

    /// <summary>The parameters that give them.</summary>
    public static ValueList<Parameter> All => [Warmup, Hold, Decay, Phases];

    private static Parameter<double> Run => FairseqDefinition.MaxUpdate;

    /// <summary>What does not hold between them.</summary>
    public static Violation? Check(CallExpression call)
    {
        if (!Phases.TryIn(call, out var phases))
            return Given(call).Sum() > 0
                ? null
                : new("'phase_ratio' or the steps of the stages must be given, but none was.", Phases);
        if (!Run.IsIn(call))
            return new("'max_update' must be given where 'phase_ratio' is, but was not.", Run);
        return phases.Sum() == 1 ? null : new("'phase_ratio' must add up to 1, but does not.", Phases);
    }

    /// <summary>The updates of each.</summary>
    public static double[] In(CallExpression call) =>
        Phases.TryIn(call, out var phases)
            ? [.. phases.Select(share => Math.Truncate(share * Run.In(call)))]
            : Given(call);

    private static double[] Given(CallExpression call) => [Warmup.In(call), Hold.In(call), Decay.In(call)];
}
