using Anneal.Language;

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
            [Epochs, PerEpoch, Cut, Ratio, LastEpoch, Unfreezes, Discriminates, Decay]
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
        var context = call.Scope.Context;
        var asks = Unfreezes.In(call) ? Unfreezes : Discriminates;
        if (asks.In(call) && context.GroupCount < 2)
            throw new ScheduleBindingException($"'{asks.Name}' must have several parameter groups, but there is one.");
        var after = Discriminates.In(call) ? context.GroupCount - 1 - context.GroupIndex : 0;
        var rate = turn.Rate * Math.Pow(Decay.In(call), after);
        return new AllennlpTriangles(rate, Cut.In(call), Ratio.In(call)).Over(
            EpochsIn(call, turn),
            (long)(turn.EpochSteps ?? PerEpochIn(call, turn)),
            PerEpochIn(call, turn),
            Unfreezes.In(call) ? context.GroupCount - 1 : 0
        );
    }
}
