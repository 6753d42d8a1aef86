using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>scripts.attention.ScheduledOptim</c>.</summary>
internal sealed class ScriptsAttention : CurveDefinition
{
    public static readonly Parameter<double> Factor = Number("lr_mul", "what the paper's rate is multiplied by");
    public static readonly Parameter<double> Model = Number("d_model", "width of the model");
    public static readonly Parameter<double> WarmupSteps = Required(
        "n_warmup_steps",
        Kinds.Number("a number greater than 0", number => number > 0),
        "steps of the warm-up"
    );

    public ScriptsAttention()
        : base(
            "scripts.attention",
            "ScheduledOptim",
            "The rate of the first transformer.",
            Optimizer,
            Factor,
            Model,
            WarmupSteps
        )
    {
        CountsSteps = true;
        Family = CurveFamily.Inverse;
        Formula = "lr_mul * d_model^-0.5 * min(s^-0.5, s * n_warmup_steps^-1.5), s = t + 1";
        Source = "jadore801120/attention-is-all-you-need-pytorch, transformer/Optim.py";
        Conventions = "The optimizer's own rate plays no part.";
        Example = "scripts.attention.ScheduledOptim(lr_mul=2, d_model=512, n_warmup_steps=4000)";
    }

    internal override Curve Bind(BoundCall call) =>
        new NoamDecay(Factor.In(call), Model.In(call), WarmupSteps.In(call));
}
