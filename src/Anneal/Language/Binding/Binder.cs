using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Language;

/// <summary>
/// Expressions → curves: units become steps, <c>base</c> becomes a number, what is left out is filled in.
/// </summary>
internal static class Binder
{
    public static Curve Bind(
        ScheduleExpression expression,
        BindingContext context,
        Action<ScheduleExpression, Curve>? observer = null
    ) => Bind(expression, Whole(context) with { Observer = observer });

    /// <summary>
    /// What a call that is the whole rate, perhaps under <c>every</c> and <c>for</c>, brings along beside it.
    /// </summary>
    public static (IReadOnlyList<NamedCurve> Companions, IReadOnlyList<Feedback> Feedback) Implied(
        ScheduleExpression rate,
        BindingContext context
    ) => Guarded<(IReadOnlyList<NamedCurve>, IReadOnlyList<Feedback>)>(rate, () =>
        {
            var scope = Whole(context);
            return rate switch
            {
                CallExpression call => (
                    [.. call.Definition.Companions(new(call, scope))],
                    [.. call.Definition.Feedback(new(call, scope))]
                ),
                EveryExpression { Part: CallExpression call } every => (
                    [
                        .. call
                            .Definition.Companions(new(call, Ticking(every, scope)))
                            .Select(companion =>
                                companion with
                                {
                                    Curve = Tick(companion.Curve, scope.Period(every.Tick)),
                                }
                            ),
                    ],
                    [.. call.Definition.Feedback(new(call, Ticking(every, scope)))]
                ),
                _ => ([], []),
            };
        });

    /// <summary>The history of a call that is the whole rate.</summary>
    public static Trace? Replay(ScheduleExpression rate, BindingContext context) =>
        rate is CallExpression call ? Guarded(rate, () => call.Definition.Replay(new(call, Whole(context)))) : null;

    private static BindingScope Whole(BindingContext context) => new(context) { Rest = context.Plan?.TotalSteps };

    /// <summary>A curve that may stand inside another.</summary>
    public static Schedule Schedule(ScheduleExpression expression, BindingScope scope) =>
        Bind(expression, scope) as Schedule
        ?? throw new ScheduleBindingException(
            $"'{expression}' is defined only by its history, so it cannot be a part of another schedule; it may "
                + "stand alone, or with 'every'.",
            expression.Span
        );

    public static Curve Bind(ScheduleExpression expression, BindingScope scope)
    {
        var curve = Guarded(expression, () => BindUnguarded(expression, scope));
        scope.Observer?.Invoke(expression, curve);
        return curve;
    }

    private static Curve BindUnguarded(ScheduleExpression expression, BindingScope scope) =>
        expression switch
        {
            ValueExpression value => new Constant(scope.Value(value.Value)),
            CallExpression call => call.Definition.Bind(new(call, scope)),
            ForExpression held => For(held, scope),
            EveryExpression every => Tick(Bind(every.Part, Ticking(every, scope)), scope.Period(every.Tick)),
            ProductExpression product => new Product([
                .. product.Factors.Select(factor => Schedule(factor, scope with { Target = null })),
            ]),
            SequenceExpression sequence => Sequence(sequence, scope),
            _ => throw new InvalidOperationException($"{expression.GetType()} cannot be bound."),
        };

    private static T Guarded<T>(ScheduleExpression expression, Func<T> bind)
    {
        try
        {
            return bind();
        }
        catch (Exception rejected)
            when (rejected
                    is ArgumentException
                        and not ScheduleBindingException { Place.Line: > 0 }
                        or OverflowException
                        or InvalidOperationException
            )
        {
            throw new ScheduleBindingException(
                rejected is OverflowException ? "the schedule is too long." : Plain(rejected),
                expression.Span,
                rejected
            );
        }
    }

    public static PartLength LengthOf(ScheduleExpression expression, BindingScope scope) =>
        expression switch
        {
            CallExpression call => call.Definition.LengthOf(new(call, scope)),
            ForExpression held => PartLength.Of(scope.Steps(held.Duration)),
            EveryExpression every => InSteps(LengthOf(every.Part, Ticking(every, scope)), scope.Steps(every.Tick)),
            ProductExpression product => product.Factors.Select(factor => LengthOf(factor, scope)).Aggregate(LongerOf),
            SequenceExpression sequence => sequence.Parts.Select(part => LengthOf(part, scope)).Aggregate(SumOf),
            _ => PartLength.Open,
        };

    private static PartLength InSteps(PartLength ticks, double stepsPerTick) =>
        ticks.Steps is { } count ? PartLength.Of(count * stepsPerTick) : ticks;

    // A product ends with its last factor that ends; one that needs the rest of the run decides for all.
    private static PartLength LongerOf(PartLength a, PartLength b) =>
        a.NeedsRest || b.NeedsRest ? PartLength.Rest
        : a.Steps is { } first && b.Steps is { } second ? PartLength.Of(Math.Max(first, second))
        : a.Steps is null ? b
        : a;

    // A chain is as long as its parts; with an open part it takes the rest, and needs it wherever something stands
    // behind that part.
    private static PartLength SumOf(PartLength a, PartLength b) =>
        a.Steps is { } first && b.Steps is { } second ? PartLength.Of(first + second)
        : a.Steps is null || b.NeedsRest ? PartLength.Rest
        : PartLength.Open;

    private static Schedule For(ForExpression held, BindingScope scope)
    {
        var steps = scope.Steps(held.Duration);
        return Schedule(held.Part, scope with { Rest = steps }).For(scope.WholeSteps(steps));
    }

    private static BindingScope Ticking(EveryExpression every, BindingScope scope)
    {
        var tick = scope.Period(every.Tick).Steps;
        return scope with
        {
            Start = 0,
            Scale = 1,
            CountsTicks = true,
            Rest = scope.Rest is { } rest ? Math.Ceiling(rest / tick) : null,
        };
    }

    /// <summary>A curve with a clock that ticks once every period.</summary>
    public static Curve Tick(Curve curve, Period period) =>
        curve switch
        {
            Schedule schedule => new Ticked(schedule, period),
            Trace trace => new TickedTrace(trace, period),
            _ => throw new InvalidOperationException($"{curve.GetType()} has no ticks."),
        };

    private static Schedule Sequence(SequenceExpression sequence, BindingScope scope)
    {
        var lengths = sequence.Parts.Select(part => LengthOf(part, scope)).ToArray();
        var open = Array.FindIndex(lengths, length => length.Steps is null);
        if (open >= 0 && Array.FindIndex(lengths, open + 1, length => length.Steps is null) is > 0 and var second)
            throw new ScheduleBindingException(
                $"only one part of a chain may leave its length out, but both '{sequence.Parts[open]}' and "
                    + $"'{sequence.Parts[second]}' do; say how long one of them is, for example with 'for'.",
                sequence.Parts[second].Span
            );

        var rest = open < 0 ? null : RestFor(sequence, lengths, open, scope);
        var starts = new double[lengths.Length + 1];
        starts[0] = scope.Start;
        for (var i = 0; i < lengths.Length; i++)
            starts[i + 1] = starts[i] + (lengths[i].Steps ?? rest ?? 0);

        // From the last to the first, because a warm-up takes its target from what follows.
        var parts = new (Schedule Part, long? Length)[lengths.Length];
        var target = scope.Target;
        for (var i = lengths.Length - 1; i >= 0; i--)
        {
            var steps = lengths[i].Steps ?? rest;
            long? whole = steps is null ? null : (long)(Period.Round(starts[i + 1]) - Period.Round(starts[i]));
            // Nothing follows the last part, so it may last as long as it will.
            if (i == lengths.Length - 1 && lengths[i] is { Steps: null, NeedsRest: false })
                whole = null;
            var part = Schedule(sequence.Parts[i], scope with { Start = starts[i], Rest = steps, Target = target });
            parts[i] = (part, whole);
            if (whole != 0)
                target = part.At(0);
        }
        return Composition.Sequence.Of(parts);
    }

    private static double? RestFor(SequenceExpression sequence, PartLength[] lengths, int open, BindingScope scope)
    {
        var last = open == lengths.Length - 1;
        if (scope.Rest is null)
            return last && !lengths[open].NeedsRest
                ? null
                : throw new ScheduleBindingException(
                    $"'{sequence.Parts[open]}' has no length, which means the rest of the run, and the run's length "
                        + "is not known; give the total steps (--steps N, or --epochs N --steps-per-epoch K), or "
                        + "write the length.",
                    sequence.Parts[open].Span
                );
        var others = lengths.Sum(length => length.Steps ?? 0);
        var rest = scope.Rest.Value - others;
        if (rest >= 0)
            return rest;
        // An open last part behind the end of the run is simply never reached.
        if (last && !lengths[open].NeedsRest)
            return 0;
        var part = sequence.Parts[open];
        throw new NoRoomException(
            part,
            $"nothing is left for '{part}': the other parts take {NumberText.Format(others)} of "
                + $"{NumberText.Format(scope.Rest.Value)} steps"
        );
    }

    // The framework appends the parameter's name to the message; in a text that name says nothing.
    private static string Plain(Exception rejected) => rejected.Message.Split(" (Parameter '")[0];
}
