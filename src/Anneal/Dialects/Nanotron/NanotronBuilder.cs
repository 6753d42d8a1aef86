using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nanotron.lr_scheduler_builder</c>.</summary>
internal sealed class NanotronBuilder : CurveDefinition
{
    public static readonly Parameter<CallExpression> Arguments = Required(
        "lr_scheduler_args",
        Kinds.CallOf("nanotron"),
        "the settings"
    );
    public static readonly Parameter<double> Total = Number("total_training_steps", "steps of the run");

    public NanotronBuilder()
        : base(
            "nanotron",
            "lr_scheduler_builder",
            "The schedule of LRSchedulerArgs for a run of so many steps.",
            Optimizer,
            Arguments,
            Total
        )
    {
        UsesBase = true;
        CountsSteps = true;
        Formula = "that of LRSchedulerArgs";
        Source = "huggingface/nanotron, src/nanotron/helpers.py";
        Example =
            "nanotron.lr_scheduler_builder(lr_scheduler_args=nanotron.LRSchedulerArgs(learning_rate=0.1, "
            + "lr_warmup_style='linear'), total_training_steps=1000)";
    }

    internal override Curve Bind(BoundCall call) => NanotronRun.Of(call.With(Arguments.In(call)), (long)Total.In(call));
}
