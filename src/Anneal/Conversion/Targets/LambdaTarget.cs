using Anneal.Conversion.Python;

namespace Anneal.Conversion.Targets;

/// <summary>A Python function of the step that gives the rate, for loops without a framework's scheduler.</summary>
internal sealed class LambdaTarget : ConversionTarget
{
    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "step");

    public override string Name => "lambda";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject) =>
        Rates(subject, Writer)
            .Select(rate => new Proposal(rate.Kind, PythonText.Assigned("rate", $"lambda step: {rate.Code}"))
            {
                Notes = ["step counts optimizer updates from 0."],
            });
}
