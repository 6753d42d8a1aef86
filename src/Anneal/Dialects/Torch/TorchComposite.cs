using Anneal.Dialects.TorchReplay;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of PyTorch that is made of other ones.</summary>
internal abstract class TorchComposite(
    TorchRelease release,
    string name,
    string summary,
    params ReadOnlySpan<Parameter> parameters
) : TorchDefinition(release, name, summary, parameters)
{
    public static readonly Parameter<ValueList<CallExpression>> Schedulers = SchedulersOf(TorchRelease.V2);

    public override bool CyclesMomentum(CallExpression call) =>
        Schedulers.In(call).Any(part => part.Definition is TorchDefinition own && own.CyclesMomentum(part));

    internal override Violation? Check(CallExpression call)
    {
        var schedulers = Schedulers.In(call);
        if (schedulers.Count == 0)
            return new("'schedulers' must have at least one scheduler, but was empty.", Schedulers);
        return schedulers.FirstOrDefault(part => part.Definition is TorchReduceLROnPlateau) is { } wrong
            ? new(
                $"'schedulers' must not have {wrong.Definition.Name}, since it needs a metric at every step; write "
                    + "it as "
                    + "feedback after the schedule: … | plateau(…).",
                Schedulers
            )
            : null;
    }

    internal override IEnumerable<NamedCurve> Companions(BoundCall call)
    {
        if (CyclesMomentum(call))
            yield return new(MomentumName(call), new TorchTrace(call, ReadsMomentum: true));
    }

    private protected static Parameter<ValueList<CallExpression>> SchedulersOf(TorchRelease release) =>
        Required("schedulers", Kinds.ListOf(Kinds.CallOf(TorchReleaseName.Of(release))), "the schedulers in turn");

    /// <summary>
    /// The schedulers, made one after the other on the same group, as Python evaluates the list.
    /// </summary>
    private protected static List<TorchScheduler> Parts(BoundCall call, TorchGroup group) =>
        [.. Schedulers.In(call).Select(part => ((TorchDefinition)part.Definition).Replay(call.With(part)).On(group))];

    /// <summary>
    /// Whether a scheduler multiplies the rate by its own ratio at every step and looks at nothing else.
    /// </summary>
    private protected static bool OnlyMultiplies(CallExpression part) =>
        part.Definition
            is TorchStepLR
                or TorchMultiStepLR
                or TorchConstantLR
                or TorchLinearLR
                or TorchExponentialLR
                or TorchPolynomialLR;
}
