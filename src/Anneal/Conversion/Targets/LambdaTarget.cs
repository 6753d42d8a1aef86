using Anneal.Conversion.Python;
using Anneal.Language.Formulas;

namespace Anneal.Conversion.Targets;

/// <summary>A Python function of the step that gives the rate, for loops without a framework's scheduler.</summary>
internal sealed class LambdaTarget : ConversionTarget
{
    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "step");

    public override string Name => "lambda";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (subject.Formula is { } formula) yield return Of(ConversionKind.Equivalent, formula);
        yield return Of(ConversionKind.Table, Listed(subject.Values()));
    }

    private static Proposal Of(ConversionKind kind, Formula formula) => new(kind, PythonText.Assigned("rate", $"lambda step: {Writer.Write(formula)}"))
    {
        Notes = ["step counts optimizer updates from 0."],
    };
}
