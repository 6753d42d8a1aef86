using Anneal.Curves.Progress;
using Anneal.Language;
using static System.FormattableString;

namespace Anneal.Dialects;

/// <summary><c>fvcore.CompositeParamScheduler</c>.</summary>
internal sealed class FvCoreComposite : FvCoreDefinition
{
    private const string Rescaled = "rescaled";

    public static readonly Parameter<ValueList<CallExpression>> Schedulers = Required(
        "schedulers",
        Kinds.ListOf(Kinds.CallOf(FrameworkName)),
        "the schedulers in order"
    );
    public static readonly Parameter<ValueList<double>> Lengths = Required(
        "lengths",
        Kinds.ListOf(Kinds.AnyNumber),
        "the share of each; together 1 within 1e-3, and the last takes what is missing"
    );
    public static readonly Parameter<ValueList<string>> Scaling = Required(
        "interval_scaling",
        Kinds.ListOf(Kinds.Choice(Rescaled, "fixed")),
        "for each: 'rescaled' to its share, or 'fixed' to the share of the whole run"
    );

    public FvCoreComposite()
        : base("Composite", "Schedulers one after another, each for a share of the run.", Schedulers, Lengths, Scaling)
    {
        Formula = "part i at (where - start_i)/length_i, or at where";
        Example =
            "fvcore.CompositeParamScheduler([fvcore.LinearParamScheduler(0.001, 0.1), "
            + "fvcore.CosineParamScheduler(0.1, 0)], lengths=[0.05, 0.95], interval_scaling=['rescaled', 'rescaled'])";
        Conventions =
            "The next scheduler acts from the boundary's own update on (the change is 1e-6 of the run before the "
            + "boundary). A fixed one does not start again: it shows the value that the share of the whole run gives "
            + "it.";
    }

    internal override Violation? Check(CallExpression call)
    {
        var (count, lengths) = (Schedulers.In(call).Count, Lengths.In(call));
        if (count != lengths.Count)
            return new(
                $"'lengths' must have one item for each of the {count} schedulers, but has {lengths.Count}.",
                Lengths
            );
        if (count == 0)
            return new("'schedulers' must have at least one scheduler, but was empty.", Schedulers);
        return Math.Abs(lengths.Sum() - 1) < 1e-3
            ? null
            : new(Invariant($"'lengths' must add up to 1, but add up to {lengths.Sum()}."), Lengths);
    }

    internal override ProgressCurve Progress(BoundCall call)
    {
        var lengths = Lengths.In(call);
        if (lengths.Sum() != 1)
            lengths = [.. lengths.SkipLast(1), 1 - lengths.SkipLast(1).Sum()];
        return new CompositeProgress(
            Curves(Schedulers, call),
            lengths,
            [.. Scaling.In(call).Select(scaling => scaling == Rescaled)]
        );
    }
}
