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

    /// <summary>The history of a call that is the whole rate.</summary>
    public static Trace? Replay(ScheduleExpression rate, BindingContext context) =>
        rate is CallExpression call ? Guarded(rate, () => call.Definition.Replay(new(call, Whole(context)))) : null;

    /// <summary>Where the whole text is bound.</summary>
    public static BindingScope Whole(BindingContext context) => new(context) { Rest = context.Plan?.TotalSteps };

    /// <summary>A curve that may stand inside another.</summary>
    public static Schedule Schedule(ScheduleExpression expression, BindingScope scope) =>
        RequireSchedule(Bind(expression, scope), expression);

    /// <summary>A curve that may stand inside another, which a trace may not.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="expression">What it was bound from.</param>
    public static Schedule RequireSchedule(Curve curve, ScheduleExpression expression) =>
        curve as Schedule
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
            CallExpression call => Called(call, scope),
            ForExpression held => Schedule(held.Part, Within(held, scope)).For(scope.WholeSteps(held.Duration)),
            EveryExpression every => Tick(Bind(every.Part, Ticking(every, scope)), scope.Period(every.Tick)),
            ProductExpression product => new Product([
                .. product.Factors.Select(factor => Schedule(factor, scope with { Target = null })),
            ]),
            SequenceExpression sequence => Sequence(sequence, scope),
            _ => throw new InvalidOperationException($"{expression.GetType()} cannot be bound."),
        };

    private static Curve Called(CallExpression call, BindingScope scope)
    {
        var placed = Stretching.Of(call, scope);
        return placed.Expression.Definition.Bind(placed);
    }

    /// <summary>Says where in the text stands what cannot be bound.</summary>
    public static T Guarded<T>(ScheduleExpression expression, Func<T> bind)
    {
        try
        {
            return bind();
        }
        catch (Exception rejected)
            when (rejected
                    is ArgumentException
                        and not ScheduleBindingException { Place.Line: > 0 }
                        or ArithmeticException
                        or InvalidOperationException
            )
        {
            throw new ScheduleBindingException(
                rejected is OverflowException ? "the schedule is too long." : ArgumentProblem.Of(rejected),
                expression.Span,
                rejected
            );
        }
    }

    public static PartLength LengthOf(ScheduleExpression expression, BindingScope scope) =>
        expression switch
        {
            CallExpression call => Stretching.LengthOf(call, scope),
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

    /// <summary>Where a part with a length is bound.</summary>
    public static BindingScope Within(ForExpression held, BindingScope scope) =>
        scope with
        {
            Rest = scope.Steps(held.Duration),
        };

    /// <summary>Where a part that counts ticks is bound.</summary>
    public static BindingScope Ticking(EveryExpression every, BindingScope scope)
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
        var places = ChainPart.Of(sequence, scope);
        var parts = new (Schedule Part, long? Length)[places.Count];
        // From the last to the first, because a warm-up takes its target from what follows.
        var target = scope.Target;
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            var (expression, place, length) = places[i];
            parts[i] = (Schedule(expression, place with { Target = target }), length);
            if (length != 0)
                target = parts[i].Part.At(0);
        }
        return Composition.Sequence.Of(parts);
    }
}
