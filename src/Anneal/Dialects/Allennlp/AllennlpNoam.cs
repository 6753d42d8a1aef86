using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>allennlp.noam</c>.</summary>
internal sealed class AllennlpNoam : AllennlpDefinition
{
    private static readonly ParameterKind<double> Positive = Kinds.Number("a number greater than 0", size => size > 0);

    public static readonly Parameter<double> Model = Required("model_size", Positive, "width of the model");
    public static readonly Parameter<double> WarmupSteps = Required("warmup_steps", Positive, "steps of the warm-up");
    public static readonly Parameter<double> Factor = Number("factor", 1, "what it is multiplied by");

    public AllennlpNoam()
        : base("noam", "The rate of the first transformer.", Model, WarmupSteps, Factor, LastEpoch)
    {
        Formula = "factor * model_size^-0.5 * min(s^-0.5, s * warmup^-1.5), s = t + 1";
        Conventions = OneAhead + "The optimizer's rate plays no part.";
        Example = "allennlp.noam(model_size=512, warmup_steps=100)";
    }

    internal override Curve In(BoundCall call, AllennlpTurn turn) =>
        new Ahead(new NoamDecay(Factor.In(call), Model.In(call), WarmupSteps.In(call)), turn.Start);
}
