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
    public static readonly Parameter<bool> WithOptimizer = Flag(
        "step_with_optimizer",
        true,
        "whether it steps with updates only, or else at every batch"
    );
    public static readonly Parameter<bool> Splits = Flag(
        "split_batches",
        false,
        "whether the processes share a batch, so that there is one step an update"
    );
    public static readonly Parameter<double> Accumulation = Counted(
        "gradient_accumulation_steps",
        "batches of an update, which matter where it does not step with the optimizer; None: those of the run"
    );
    public static readonly Parameter<double> Processes = Counted(
        "num_processes",
        "processes, each of which steps the scheduler once an update; None: the devices of the run"
    ) with
    {
        IsKeywordOnly = true,
    };

    public AccelerateScheduler()
        : base(
            "accelerate",
            "AcceleratedScheduler",
            "A scheduler that takes a step for each process at every update.",
            Scheduler,
            OrNone("optimizers", Kinds.Optimizer, "has no effect here"),
            WithOptimizer,
            Splits,
            Flag("adjust_scheduler_to_accumulation", false, "has no effect here, nor in accelerate's own plugin"),
            Accumulation,
            Processes
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
        return Stepped(call, inner.Definition.Bind(call.With(inner)));
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        var inner = Scheduler.In(call);
        return inner
            .Definition.Companions(call.With(inner))
            .Select(companion => companion with { Curve = Stepped(call, companion.Curve) });
    }

    private static Curve Stepped(BoundCall call, Curve curve)
    {
        var plan = call.Scope.Context.Plan;
        var steps = Processes.In(call, plan?.Devices ?? 1);
        if (!WithOptimizer.In(call))
            steps = Accumulation.In(call, plan?.GradientAccumulation ?? 1);
        else if (Splits.In(call))
            steps = 1;
        return curve is Schedule schedule
            ? new Strided(schedule, (long)steps)
            : new StridedTrace((Trace)curve, (long)steps);
    }

    private static Parameter<double> Counted(string name, string description) =>
        OrNone(
            name,
            Kinds.Number("a whole number, at least 1", count => count >= 1 && count == Math.Floor(count)),
            description
        );
}
