using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>paddle.CosineAnnealingDecay</c>.</summary>
internal sealed class PaddleCosineAnnealingDecay : PaddleDefinition
{
    public static readonly Parameter<double> Max = WholeOf("T_max", "steps from one end to the other");
    public static readonly Parameter<ScheduleValue> Least = Real("eta_min", 0, "the least rate");

    public PaddleCosineAnnealingDecay()
        : base("CosineAnnealingDecay", "Waves of a cosine between the rate and eta_min.", Rate, Max, Least)
    {
        Formula = "eta_min + (lr - eta_min) * (1 + cos(pi * t/T_max))/2";
        Conventions = "After T_max the rate rises again.";
        Example = "paddle.CosineAnnealingDecay(learning_rate=0.5, T_max=100)";
    }

    internal override Curve Bind(BoundCall call) => new CosineWave(call.Value(Rate), call.Value(Least), Max.In(call));
}
