using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// A scheduler of SpeechBrain, which is called after an update or an epoch: before the first call the rate is the
/// optimizer's own.
/// </summary>
internal abstract class SpeechbrainDefinition : CurveDefinition
{
    private protected const string FirstUpdate =
        "It is called after an update (or an epoch), so that the first one has the optimizer's own rate. ";

    private protected SpeechbrainDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("speechbrain", name, summary, parameters) =>
        (UsesBase, CountsSteps, Source, Conventions) = (
            true,
            true,
            "SpeechBrain, speechbrain/nnet/schedulers.py",
            FirstUpdate
        );

    // The rate of the first group, which some classes read back for all.
    private protected static double FirstGroupsRate(BoundCall call) =>
        call.Scope.Context.GroupRates is { Count: > 0 } rates ? rates[0] : call.BaseRate;

    private protected static Parameter<double> NotZero(string name, string description, ParameterRole role = default) =>
        Required(name, Kinds.Number("a number other than 0", number => number != 0), description, role);
}
