using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.combined</c>.</summary>
internal sealed class AllennlpCombined : AllennlpDefinition
{
    public static readonly Parameter<ValueList<(double Epochs, CallExpression Scheduler)>> Schedulers = Required(
        "schedulers",
        Kinds.ListOf(AllennlpPair.Kind),
        "for each the epochs and the scheduler"
    );

    public AllennlpCombined()
        : base("combined", "Schedulers in turn, each from the rate that it finds.", Schedulers, PerEpoch, LastEpoch)
    {
        Formula = "each in its epochs, with the present rate for its base";
        Conventions = "Schedulers by epoch are one ahead from the second on; after the last one the rate stays.";
        Example =
            "allennlp.combined(schedulers=[[3, {'type': 'linear_with_warmup', 'warmup_steps': 10}], "
            + "[4, {'type': 'polynomial_decay', 'power': 2}]])";
    }

    internal override Violation? Check(CallExpression call)
    {
        var turns = Schedulers.In(call);
        if (turns.Count == 0)
            return new("'schedulers' must have at least one scheduler, but was empty.", Schedulers);
        return turns.Any(turn =>
            turn.Epochs < 1 || turn.Epochs != Math.Floor(turn.Epochs) || turn.Scheduler.Definition == this
        )
            ? new(
                "'schedulers' must have whole epochs, at least 1, and none that is combined, but have not.",
                Schedulers
            )
            : null;
    }

    internal override Curve In(BoundCall call, AllennlpTurn turn)
    {
        var epochSteps = (long)Known(turn.EpochSteps, PerEpoch);
        var (parts, rate, epoch) = (new List<(Schedule, long?)>(), turn.Rate, 0L);
        foreach (var (epochs, scheduler) in Schedulers.In(call))
        {
            var own = ((AllennlpDefinition)scheduler.Definition).In(
                call.With(scheduler),
                new(rate, epoch, epochSteps, epochs)
            );
            if (own is not Schedule part || scheduler.Definition is AllennlpReduceOnPlateau)
                throw new ScheduleBindingException("'schedulers' must have no history here, but one has.");
            var steps = (long)epochs * epochSteps;
            parts.Add((part, steps));
            rate = part.At(steps - 1);
            epoch += (long)epochs;
        }
        return Sequence.Of([.. parts, (new Constant(rate), null)]);
    }
}
