using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.cosine</c>.</summary>
internal sealed class AllennlpCosine : AllennlpDefinition
{
    public static readonly Parameter<double> First = Required(
        "t_initial",
        Kinds.Number("a number greater than 0", epochs => epochs > 0),
        "epochs of the first cycle"
    );
    public static readonly Parameter<double> Growth = Number("t_mul", 1, "what the length of a cycle is multiplied by");
    public static readonly Parameter<double> Least = Optional(
        "eta_min",
        Kinds.Number("a number, at least 0", rate => rate >= 0),
        0,
        "the least rate"
    );
    public static readonly Parameter<double> Decay = Number(
        "eta_mul",
        1,
        "what the height of a cycle is multiplied by"
    );

    public AllennlpCosine()
        : base("cosine", "Half a cosine down, again and again, by epochs.", First, Growth, Least, Decay, LastEpoch)
    {
        Formula = "eta_min + (base * eta_mul^c - eta_min) * (1 + cos(pi * e/length))/2 in epoch e of cycle c";
        Conventions =
            "Lengths are truncated to whole epochs; a cycle without one fails. In a list it is an epoch ahead.";
        Example = "allennlp.cosine(t_initial=5, t_mul=1.5, eta_mul=0.8)";
    }

    internal override Curve In(BoundCall call, AllennlpTurn turn) =>
        ByEpoch(new AllennlpCycles(turn.Rate, Least.In(call), First.In(call), Growth.In(call), Decay.In(call)), turn);
}
