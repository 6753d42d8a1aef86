using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>nanotron.LRSchedulerArgs</c>.</summary>
internal sealed class NanotronLRSchedulerArgs : CurveDefinition
{
    public static readonly Parameter<ScheduleValue> Rate = Real("learning_rate", "the rate that the decay begins at");
    public static readonly Parameter<double> Warmup = Number("lr_warmup_steps", 0, "steps of the warm-up");
    public static readonly Parameter<string> WarmupStyle = OrNone(
        "lr_warmup_style",
        Kinds.Choice("linear", "constant"),
        "the shape of the warm-up; must be given"
    );
    public static readonly Parameter<string> Style = OrNone(
        "lr_decay_style",
        Kinds.Choice("linear", "cosine", "1-sqrt"),
        "the shape of the decay; None: linear"
    );
    public static readonly Parameter<double> Decay = OrNone(
        "lr_decay_steps",
        Kinds.AnyNumber,
        "steps of the decay; None: what is left of the run"
    );
    public static readonly Parameter<double> Start = OrNone(
        "lr_decay_starting_step",
        Kinds.AnyNumber,
        "where the decay begins; None: after the warm-up"
    );
    public static readonly Parameter<ScheduleValue> Least = OrNone(
        "min_decay_lr",
        Kinds.Real,
        "the rate at the end; None: learning_rate"
    );

    public NanotronLRSchedulerArgs()
        : base(
            "nanotron",
            "LRSchedulerArgs",
            "A warm-up, a constant part, and a decay to the least rate.",
            Rate,
            Warmup,
            WarmupStyle,
            Style,
            Decay,
            Start,
            Least
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula =
            "lr * t/warmup up to warmup, lr up to lr_decay_starting_step, then min + (lr - min) * d(p), "
            + "p = (t - start)/decay, d = 1 - p, (1 + cos(pi * p))/2 or 1 - sqrt(p)";
        Source = "huggingface/nanotron, src/nanotron/helpers.py, lr_scheduler_builder";
        Conventions =
            "min_decay_lr is learning_rate by default: no decay. The warm-up begins at 0 and its last "
            + "step is the peak. A lr_decay_starting_step is subtracted from the length of the decay as "
            + "well as the warm-up.";
        Example =
            "nanotron.LRSchedulerArgs(learning_rate=0.1, lr_warmup_steps=100, lr_warmup_style='linear', "
            + "min_decay_lr=0.01)";
    }

    internal override Violation? Check(CallExpression call) =>
        WarmupStyle.IsIn(call)
            ? null
            : new("'lr_warmup_style' must be 'linear' or 'constant', but was left out.", WarmupStyle);

    internal override PartLength LengthOf(BoundCall call) => PartLength.Rest;

    internal override Curve Bind(BoundCall call) => NanotronRun.Of(call, call.Scope.WholeSteps((Length?)null));
}
