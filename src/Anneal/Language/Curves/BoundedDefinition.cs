using Anneal.Composition;

namespace Anneal.Language.Curves;

/// <summary>A schedule kept above a value, below one, or between two; only the rate is.</summary>
internal abstract class BoundedDefinition(
    string name,
    string summary,
    Parameter<ScheduleExpression> inner,
    Parameter<ScheduleValue>? least,
    Parameter<ScheduleValue>? most
) : WrapperDefinition(name, summary, inner, [.. new Parameter?[] { least, most }.OfType<Parameter>()])
{
    private protected sealed override Schedule Wrap(BoundCall call, Schedule rate) =>
        new Clamped(
            rate,
            least is null ? double.NegativeInfinity : call.Value(least),
            most is null ? double.PositiveInfinity : call.Value(most)
        );

    private protected sealed override Schedule WrapCompanion(BoundCall call, Schedule companion) => companion;

    private protected static Parameter<ScheduleValue> Lower() => First("least", Kinds.Value, "the lower bound");

    private protected static Parameter<ScheduleValue> Upper() => First("most", Kinds.Value, "the upper bound");
}
