using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A schedule of Lightning Bolts.</summary>
internal abstract class BoltsDefinition : CurveDefinition
{
    public static readonly Parameter<double> LastEpoch = Number(
        "last_epoch",
        -1,
        "has no effect here; a state says where a run resumes",
        ParameterRole.PerStep
    );

    private protected BoltsDefinition(string name, string summary, params ReadOnlySpan<Parameter> parameters)
        : base("bolts", name, summary, parameters) =>
        (UsesBase, CountsSteps, Source) = (true, true, "Lightning Bolts, src/pl_bolts/optimizers/lr_scheduler.py");
}
