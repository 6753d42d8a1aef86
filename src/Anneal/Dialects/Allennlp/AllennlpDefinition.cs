using Anneal.Composition;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of AllenNLP, alone or in turn with others.</summary>
internal abstract class AllennlpDefinition : CurveDefinition
{
    public static readonly Parameter<double> Epochs = OrNone(
        "num_epochs",
        Kinds.AnyNumber,
        "epochs that it is for; None: those of the run"
    );
    public static readonly Parameter<double> PerEpoch = OrNone(
        "num_steps_per_epoch",
        Kinds.AnyNumber,
        "updates of an epoch; None: those of the run"
    );
    public static readonly Parameter<double> LastEpoch = Number("last_epoch", -1, "has no effect here");

    private protected const string OneAhead = "It steps before the update, so that the first one has step 1. ";

    private protected AllennlpDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base(AllennlpFramework.Name, name, summary, [Optimizer, .. parameters]) =>
        (UsesBase, CountsSteps, Source) = (true, true, "allenai/allennlp, allennlp/training/learning_rate_schedulers");

    internal sealed override Curve Bind(BoundCall call)
    {
        var plan = call.Scope.Context.Plan;
        return In(call, new(call.BaseRate, 0, plan?.StepsPerEpoch, plan?.Epochs));
    }

    /// <summary>What it does in its turn, on a clock that begins there.</summary>
    internal abstract Curve In(BoundCall call, AllennlpTurn turn);

    // The scheduler that comes next is stepped at once when an epoch ends.
    private protected static Curve ByEpoch(Curve epochs, AllennlpTurn turn)
    {
        var period = new Period(Known(turn.EpochSteps, PerEpoch));
        if (epochs is not Schedule schedule)
            return turn.Epoch == 0
                ? new TickedTrace((Trace)epochs, period)
                : throw new ScheduleBindingException("'schedulers' must have no history after the first, but one has.");
        return new Ticked(turn.Epoch > 0 ? new Ahead(schedule, 1) : schedule, period);
    }

    private protected static double EpochsIn(CallExpression call, AllennlpTurn turn) =>
        Epochs.TryIn(call, out var given) ? given : Known(turn.Epochs, Epochs);

    private protected static double PerEpochIn(CallExpression call, AllennlpTurn turn) =>
        PerEpoch.TryIn(call, out var given) ? given : Known(turn.EpochSteps, PerEpoch);

    private protected static double Known(double? value, Parameter<double> parameter) =>
        value
        ?? throw new ScheduleBindingException(
            $"'{parameter.Name}' must be given, or the run's epochs and steps per epoch."
        )
        {
            Missing = MissingInput.RunLength,
        };
}
