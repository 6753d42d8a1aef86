using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>accelerate.AcceleratedScheduler</c>, which <c>accelerator.prepare</c> makes.</summary>
internal sealed class AccelerateScheduler : CurveDefinition
{
    public static readonly Parameter<CallExpression> Scheduler = Required(
        "scheduler",
        Kinds.CallOf("torch", "torch1", "transformers"),
        "the scheduler"
    );

    private static readonly Parameter<string> Optimizers = OrNone("optimizers", Kinds.Optimizer, "has no effect here");
    private static readonly Parameter<bool> Adjusts = Flag(
        "adjust_scheduler_to_accumulation",
        false,
        "has no effect here, nor in accelerate's own plugin"
    );

    public AccelerateScheduler()
        : base(
            "accelerate",
            "AcceleratedScheduler",
            "A scheduler that takes a step for each process at every update.",
            [Scheduler, Optimizers, .. AccelerateStride.Flags, Adjusts, .. AccelerateStride.Counts]
        )
    {
        (UsesBase, CountsSteps) = (true, true);
        Formula = "scheduler(t * processes); with split_batches scheduler(t)";
        Source = "huggingface/accelerate, src/accelerate/scheduler.py";
        Conventions =
            "The scheduler's lengths count updates times processes: a schedule that is made for the updates of a run "
            + "ends too early on several. A OneCycleLR stops at its end instead of failing.";
        Example = "accelerate.AcceleratedScheduler(scheduler=torch.CosineAnnealingLR(T_max=4000), num_processes=4)";
    }

    internal override Curve Bind(BoundCall call)
    {
        var inner = Scheduler.In(call);
        if (inner.Definition.Feedback(call.With(inner)).Any())
            throw new ScheduleBindingException("'scheduler' must step without a metric here, but waits for one.");
        return Strided.Of(inner.Definition.Bind(call.With(inner)), AccelerateStride.In(call));
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        var inner = Scheduler.In(call);
        return inner
            .Definition.Companions(call.With(inner))
            .Select(companion => companion with { Curve = Strided.Of(companion.Curve, AccelerateStride.In(call)) });
    }
}
