using Anneal.Composition;
using Anneal.Curves;

namespace Anneal.Language;

/// <summary>
/// What the calls in a schedule bring along beside the rate: curves of further hyper-parameters, and feedback. Whatever
/// stands around a call does to its curves what it does to the rate's clock.
/// </summary>
internal static class Alongside
{
    /// <summary>The curves of further hyper-parameters.</summary>
    /// <exception cref="ScheduleBindingException">Two factors of a product schedule the same one.</exception>
    public static IReadOnlyList<NamedCurve> Companions(ScheduleExpression expression, BindingScope scope) =>
        BringsSomething(expression) ? Binder.Guarded(expression, () => CompanionsIn(expression, scope)) : [];

    /// <summary>The feedback.</summary>
    public static IReadOnlyList<Feedback> Feedback(ScheduleExpression expression, BindingScope scope) =>
        BringsSomething(expression) ? Binder.Guarded(expression, () => FeedbackIn(expression, scope)) : [];

    /// <summary>
    /// Whether what comes along with a rate comes out of something around the call. Builds before 0.2 dropped it there.
    /// </summary>
    public static bool IsCarried(ScheduleExpression rate) =>
        rate switch
        {
            CallExpression call => call.Definition.Wraps,
            EveryExpression { Part: CallExpression call } => call.Definition.Wraps,
            _ => true,
        };

    // Curves of our own bring nothing along, so that a tree of them need not be laid out again.
    private static bool BringsSomething(ScheduleExpression expression) =>
        expression.WholeTree.Any(part => part is CallExpression { Definition.Framework: not null });

    private static IReadOnlyList<Feedback> FeedbackIn(ScheduleExpression expression, BindingScope scope) =>
        expression switch
        {
            CallExpression call => [.. FeedbackOf(Stretching.Of(call, scope))],
            EveryExpression every =>
            [
                .. Feedback(every.Part, Binder.Ticking(every, scope))
                    .Select(feedback => feedback.Within(scope.Period(every.Tick).StartOf)),
            ],
            ForExpression held => Feedback(held.Part, Binder.Within(held, scope)),
            ProductExpression product => [.. product.Factors.SelectMany(factor => Feedback(factor, scope))],
            SequenceExpression sequence =>
            [
                .. ChainPart.Acting(sequence, scope).SelectMany(part => FeedbackOf(part, scope)),
            ],
            _ => [],
        };

    private static IEnumerable<Feedback> FeedbackOf(ChainPart part, BindingScope scope)
    {
        var start = scope.WholeSteps(part.Scope.Start - scope.Start);
        return Feedback(part.Expression, part.Scope).Select(feedback => feedback.Within(step => start + step));
    }

    private static IEnumerable<Feedback> FeedbackOf(BoundCall call) => call.Expression.Definition.Feedback(call);

    private static IEnumerable<NamedCurve> CompanionsOf(BoundCall call) => call.Expression.Definition.Companions(call);

    private static IReadOnlyList<NamedCurve> CompanionsIn(ScheduleExpression expression, BindingScope scope)
    {
        switch (expression)
        {
            case CallExpression call:
                return
                [
                    .. CompanionsOf(Stretching.Of(call, scope))
                        .Where(companion => !scope.Scheduled.Contains(companion.Name)),
                ];
            case EveryExpression every:
                var period = scope.Period(every.Tick);
                return Each(Companions(every.Part, Binder.Ticking(every, scope)), companion =>
                    Binder.Tick(companion, period)
                );
            case ForExpression held:
                var steps = scope.WholeSteps(scope.Steps(held.Duration));
                return Each(Companions(held.Part, Binder.Within(held, scope)), companion =>
                    Binder.RequireSchedule(companion, held.Part).For(steps)
                );
            case ProductExpression product:
                NamedCurve[] all = [.. product.Factors.SelectMany(factor => Companions(factor, scope))];
                return all.GroupBy(companion => companion.Name).FirstOrDefault(same => same.Count() > 1) is { } twice
                    ? throw new ScheduleBindingException(
                        $"'{twice.Key}' must be scheduled by one factor of a product, but {twice.Count()} do; say it "
                            + "with "
                            + $"'with {twice.Key} = …'."
                    )
                    : all;
            case SequenceExpression sequence:
                return InChain(ChainPart.Acting(sequence, scope));
            default:
                return [];
        }
    }

    private static IReadOnlyList<NamedCurve> Each(IReadOnlyList<NamedCurve> companions, Func<Curve, Curve> change) =>
        [.. companions.Select(companion => companion with { Curve = change(companion.Curve) })];

    private static IReadOnlyList<NamedCurve> InChain(IReadOnlyList<ChainPart> parts)
    {
        NamedCurve[][] curves = [.. parts.Select(part => Companions(part.Expression, part.Scope).ToArray())];
        return
        [
            .. curves
                .SelectMany(part => part)
                .Select(companion => companion.Name)
                .Distinct()
                .Select(name => new NamedCurve(name, InChain(parts, curves, name))),
        ];
    }

    // Where a part says nothing of a hyper-parameter, it keeps its value: the first one before it is scheduled, the
    // last
    // one after that.
    private static Schedule InChain(IReadOnlyList<ChainPart> parts, NamedCurve[][] curves, string name)
    {
        var own = parts
            .Zip(curves, (part, companions) => (part, companions))
            .Select(each =>
                Array.Find(each.companions, companion => companion.Name == name) is { } found
                    ? Binder.RequireSchedule(found.Curve, each.part.Expression)
                    : null
            )
            .ToArray();
        var value = own.First(curve => curve is not null)!.At(0);
        var chain = new (Schedule, long?)[parts.Count];
        for (var i = 0; i < chain.Length; i++)
        {
            var curve = own[i] ?? new Constant(value);
            chain[i] = (curve, parts[i].Length);
            if (own[i] is not null && parts[i].Length is { } length)
                value = curve.At(length);
        }
        return Sequence.Of(chain);
    }
}
