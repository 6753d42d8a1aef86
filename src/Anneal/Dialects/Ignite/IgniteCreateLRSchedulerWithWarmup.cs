using Anneal.Composition;
using Anneal.Curves;
using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary><c>ignite.create_lr_scheduler_with_warmup</c>.</summary>
internal sealed class IgniteCreateLRSchedulerWithWarmup : IgniteDefinition
{
    public static readonly Parameter<CallExpression> Next = Required(
        "lr_scheduler",
        Kinds.CallOf(FrameworkName, "torch", "torch1"),
        "what follows the warm-up"
    );
    public static readonly Parameter<ScheduleValue> Start = Real("warmup_start_value", "value at the first update");
    public static readonly Parameter<double> Duration = Required(
        "warmup_duration",
        Kinds.PythonInteger("an integer that is at least 2", duration => duration > 1),
        "steps of the warm-up, its last value included",
        ParameterRole.Time
    );
    public static readonly Parameter<ScheduleValue> End = OrNone(
        "warmup_end_value",
        Kinds.Real,
        "value that the warm-up leads to; left out: the group's rate"
    );

    public IgniteCreateLRSchedulerWithWarmup()
        : base(
            "create_lr_scheduler_with_warmup",
            "A straight warm-up, then a scheduler of PyTorch or of Ignite.",
            Next,
            Start,
            Duration,
            End,
            SaveHistory,
            Optional("output_simulated_values", Kinds.None, "None", "has no effect here")
        )
    {
        UsesBase = true;
        Formula = "start + (end - start) * t/(warmup_duration - 1), then lr_scheduler";
        Example =
            "ignite.create_lr_scheduler_with_warmup(torch.ExponentialLR(gamma=0.98), warmup_start_value=0.01, "
            + "warmup_duration=10)";
        Conventions =
            "The end value is shown at step warmup_duration - 1. Before a scheduler of Ignite that begins with that "
            + "very "
            + "value it is left out, so that it does not show twice. A scheduler of PyTorch continues from its epoch "
            + "1; "
            + "with one parameter group whose rate is another than the end value, that rate shows for one step in "
            + "between, with several it does not.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var next = Next.In(call);
        return next.Definition is IgniteReduceLROnPlateauScheduler
            ? new($"'lr_scheduler' must not be {next.Definition.Name}, since it needs a metric at every step.", Next)
            : IgniteLRScheduler.CheckWrapped(next);
    }

    internal override Curve Bind(BoundCall call)
    {
        if (Next.In(call).Definition is not IgniteDefinition)
            return new IgniteTrace(call);
        var (ramp, duration, next) = BeforeIgnite(call);
        return next is Schedule schedule ? Sequence.Of((ramp, duration), (schedule, null)) : new IgniteTrace(call);
    }

    private protected override IgniteScheduler Construct(BoundCall call, TorchGroup group)
    {
        var next = call.With(Next.In(call));
        if (next.Expression.Definition is IgniteDefinition)
        {
            var (warmup, steps, _) = BeforeIgnite(call);
            return new IgniteConcat([(new IgniteSchedule(warmup), steps), (Of(next, group), null)]);
        }
        var scheduler = IgniteLRScheduler.Wrap(next, group);
        // The rate that the scheduler's constructor has left is the group's own here.
        var own = group.Rate;
        var ramp = Ramp(call, own, out var duration);
        scheduler.Count();
        // For every group but the first the wrapper is asked once more, and their ways have no step back to the group's
        // rate; the last way decides for all.
        var groups = call.Scope.Context.GroupCount;
        for (var index = 1; index < groups; index++)
            scheduler.Ask();
        var turns = new List<(IgniteScheduler, long?)> { (new IgniteSchedule(ramp), duration) };
        if (groups == 1 && own != ramp.FinalValue)
            turns.Add((new IgniteSchedule(new Constant(own)), 1));
        turns.Add((new IgniteWrapper(scheduler), null));
        return new IgniteConcat([.. turns]);
    }

    private static (LinearRamp Ramp, long Duration, Curve Next) BeforeIgnite(BoundCall call)
    {
        var ramp = Ramp(call, call.BaseRate, out var duration);
        var part = Next.In(call);
        var next = part.Definition.Bind(call.With(part));
        return (ramp, next.At(0) == ramp.FinalValue ? duration - 1 : duration, next);
    }

    private static LinearRamp Ramp(BoundCall call, double rate, out long duration)
    {
        duration = (long)Duration.In(call);
        return new(call.Value(Start), End.TryIn(call, out var end) ? call.Scope.Value(end) : rate, duration - 1);
    }
}
