using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>allennlp.slanted_triangular</c>.</summary>
internal sealed class AllennlpSlantedTriangular : AllennlpDefinition
{
    public const double DefaultCut = 0.1;
    public const double DefaultRatio = 32;
    public const double DefaultDecay = 0.38;

    public static readonly Parameter<double> Cut = Number("cut_frac", DefaultCut, "the share of the way up");
    public static readonly Parameter<double> Ratio = Optional(
        "ratio",
        Kinds.Number("a number other than 0", ratio => ratio != 0),
        DefaultRatio,
        "how many times the least rate the largest is"
    );
    public static readonly Parameter<bool> Unfreezes = Flag(
        "gradual_unfreezing",
        false,
        "whether there is a triangle in each epoch until the last layer group is trained too"
    );
    public static readonly Parameter<bool> Discriminates = Flag(
        "discriminative_fine_tuning",
        false,
        "whether groups before the last one have less"
    );
    public static readonly Parameter<double> Decay = Number("decay_factor", DefaultDecay, "how much less, by group");

    public AllennlpSlantedTriangular()
        : base(
            "slanted_triangular",
            "A line up and a longer line down.",
            Epochs,
            PerEpoch,
            Cut,
            Ratio,
            LastEpoch,
            Unfreezes,
            Discriminates,
            Decay
        )
    {
        Formula =
            "base * (1 + p * (ratio - 1))/ratio, p = s/cut up to cut = floor(n * cut_frac), then (n - s)/(n - cut)";
        Conventions =
            OneAhead
            + "The epoch's length is that of the run from the second epoch on. The optimizer's empty "
            + "default group is not counted among the groups.";
        Example = "allennlp.slanted_triangular(num_epochs=10, num_steps_per_epoch=100)";
    }

    internal override Curve In(BoundCall call, AllennlpTurn turn)
    {
        if (turn.Epoch > 0)
            return new Failing("'schedulers' must have slanted_triangular first if at all, but it comes later.");
        var (rate, epoch, epochs) = (
            GroupRate(call, turn.Rate),
            (long)Known(turn.EpochSteps, PerEpoch),
            EpochsIn(call, turn)
        );
        var frozen = Unfreezes.In(call) ? call.Scope.Context.GroupCount - 1 : 0;
        F batch = new Variable() + (F)1;
        // During the first epoch its length is not known yet.
        var first = F.Max(PerEpochIn(call, turn), batch);
        var begun = Triangle(call, rate, batch, frozen > 0 ? first : epochs * first);
        (Schedule, long?) inside = (Triangle(call, rate, batch, epoch), epoch);
        var left = (epochs - frozen) * epoch;
        var done = frozen == 0 ? epoch : 0;
        return Sequence.Of([
            (begun, epoch),
            .. Enumerable.Repeat(inside, Math.Max(0, frozen - 1)),
            (Triangle(call, rate, batch + done, left), null),
        ]);
    }

    private static FormulaCurve Triangle(CallExpression call, double rate, F batch, F steps)
    {
        var (cut, step) = (F.Floor(steps * Cut.In(call)), F.Min(batch, steps));
        var share = F.If(step < cut, step / cut, 1 - (step - cut) / (steps - cut));
        return new FormulaCurve(rate * (1 + share * (Ratio.In(call) - 1)) / Ratio.In(call));
    }

    private static double GroupRate(BoundCall call, double rate)
    {
        var context = call.Scope.Context;
        var asks = Unfreezes.In(call) ? Unfreezes : Discriminates;
        if (asks.In(call) && context.GroupCount < 2)
            throw new ScheduleBindingException($"'{asks.Name}' must have several parameter groups, but there is one.");
        return Discriminates.In(call)
            ? rate * Math.Pow(Decay.In(call), context.GroupCount - 1 - context.GroupIndex)
            : rate;
    }
}
