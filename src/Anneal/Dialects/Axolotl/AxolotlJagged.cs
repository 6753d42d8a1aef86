using Anneal.Composition;
using Anneal.Curves;
using Anneal.Formulas;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary><c>axolotl.JaggedLRRestartScheduler</c>.</summary>
internal sealed class AxolotlJagged : CurveDefinition
{
    public static readonly Parameter<CallExpression> Inner = Required(
        "inner_schedule",
        Kinds.CallOf("torch", "torch1"),
        "the scheduler"
    );
    public static readonly Parameter<double> Every = Number("jagged_restart_steps", "steps between restarts");
    public static readonly Parameter<double> Warmup = Number("jagged_restart_warmup_steps", "steps up after a restart");
    public static readonly Parameter<double> Anneal = Number("jagged_restart_anneal_steps", 1, "steps down before one");
    public static readonly Parameter<double> Least = Number("min_lr_scale", 0.001, "the least factor");

    public AxolotlJagged()
        : base(
            "axolotl",
            "JaggedLRRestartScheduler",
            "Another scheduler whose rate falls and rises again at regular intervals.",
            Optimizer,
            Inner,
            Every,
            Warmup,
            Anneal,
            Least
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula =
            "inner(t + 1) * (m + (1 - m) * s), s = 1, but (p + 1)/warmup after a restart and (every - 1 "
            + "- p)/anneal before one";
        Source = "axolotl, src/axolotl/utils/schedulers.py";
        Conventions = "The inner scheduler is one step ahead. Without a warm-up it does not restart.";
        Example =
            "axolotl.JaggedLRRestartScheduler(inner_schedule=torch.LambdaLR(lambda t: 1/(t+1)), "
            + "jagged_restart_steps=200, jagged_restart_warmup_steps=20)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var inner = Inner.In(call);
        if (inner.Definition.Bind(call.With(inner)) is not Schedule schedule)
            throw new ScheduleBindingException("'inner_schedule' must be a scheduler whose rates have no history.");
        var (every, warmup, anneal) = (Every.In(call), Warmup.In(call), Anneal.In(call));
        if (warmup <= 0)
            return new Ahead(schedule, 1);
        var position = new Variable() % (F)every;
        var up = F.Min(1, (position + 1) / warmup);
        var down = anneal > 0 ? F.Min(1, (every - 1 - position) / anneal) : 1;
        var scale = F.If(
            new Variable() < every - anneal,
            1,
            Least.In(call) + (1 - (F)Least.In(call)) * F.If(position < warmup, up, down)
        );
        return new Product([new Ahead(schedule, 1), new FormulaCurve(scale)]);
    }
}
