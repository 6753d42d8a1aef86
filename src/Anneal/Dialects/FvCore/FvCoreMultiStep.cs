using Anneal.Curves.Progress;
using Anneal.Language;
using static System.FormattableString;

namespace Anneal.Dialects;

/// <summary><c>fvcore.MultiStepParamScheduler</c>.</summary>
internal sealed class FvCoreMultiStep : FvCoreDefinition
{
    public static readonly Parameter<double> Updates = OrNone(
        "num_updates",
        Kinds.AnyNumber,
        "the end of the last stretch; left out: the last milestone"
    );
    public static readonly Parameter<ValueList<double>> Milestones = OrNone(
        "milestones",
        Kinds.ListOf(Kinds.AnyNumber),
        "where each stretch ends; left out: even stretches",
        ParameterRole.Milestones
    );

    public FvCoreMultiStep()
        : base(
            "MultiStep",
            "A value for each stretch between milestones; only their ratio to num_updates matters.",
            Values,
            Updates,
            Milestones
        )
    {
        Formula = "values[milestones <= floor((where + 1e-6) * num_updates)], where = t/n";
        Example = "fvcore.MultiStepParamScheduler([0.1, 0.01, 0.001], milestones=[30, 60, 90])";
        Conventions =
            "The next value acts from the milestone's own update on. Even stretches are rounded up, so the last may be "
            + "shorter.";
    }

    // The framework's constructor checks in this order.
    internal override Violation? Check(CallExpression call)
    {
        var (values, hasUpdates) = (Values.In(call).Count, Updates.IsIn(call));
        if (NoValues(call) is { } none)
            return none;
        if (!Milestones.TryIn(call, out var given) && !hasUpdates)
            return "'num_updates' or 'milestones' must be given, but both were None.";
        var expected = hasUpdates ? values - 1 : values;
        if (given is not null && given.Count != expected)
            return Wrong(
                $"have {expected} items for {values} values {(hasUpdates ? "with" : "without")} 'num_updates', but has "
                    + $"{given.Count}."
            );
        var (milestones, updates) = Stretches(call);
        if (updates < values)
            return new(
                Invariant($"'num_updates' must be at least the number of values ({values}), but was {updates}."),
                Updates
            );
        var previous = 0.0;
        foreach (var milestone in milestones)
        {
            if (milestone >= updates)
                return Wrong(Invariant($"be less than 'num_updates' ({updates}), but one was {milestone}."));
            if (previous >= milestone)
                return Wrong(Invariant($"increase and be greater than 0, but {milestone} came after {previous}."));
            previous = milestone;
        }
        return null;
    }

    internal override ProgressCurve Progress(BoundCall call)
    {
        var (milestones, updates) = Stretches(call);
        return new StairsProgress(ValuesOf(call), milestones, updates);
    }

    // Where each stretch but the last ends, and the last.
    private static (ValueList<double> Milestones, double Updates) Stretches(CallExpression call)
    {
        var hasUpdates = Updates.TryIn(call, out var updates);
        if (Milestones.TryIn(call, out var given))
            return hasUpdates ? (given, updates) : ([.. given.SkipLast(1)], given[^1]);
        var count = Values.In(call).Count;
        var width = Math.Ceiling(updates / count);
        return ([.. Enumerable.Range(1, count - 1).Select(index => width * index)], updates);
    }

    private static Violation Wrong(string rule) => new($"'milestones' must {rule}", Milestones);
}
