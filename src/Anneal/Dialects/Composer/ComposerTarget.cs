using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;

namespace Anneal.Dialects;

/// <summary>Composer's <c>composer.optim</c>, whose schedulers are functions of the Trainer's state.</summary>
internal sealed class ComposerTarget : ConversionTarget
{
    private static readonly ValueList<string> Notes =
    [
        "Hand scheduler to the Trainer as schedulers=[scheduler], stepped after every batch, which is its default.",
    ];

    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "step");

    public override string Name => "composer";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == Name) is { } call)
            yield return Of(PythonText.WithModule(call, Name, ComposerCalls.Module));
        if (subject.Shape is { } schedule && ComposerCalls.Of(schedule, subject.OptimizerRate) is { } own)
            yield return Of(own);
        foreach (var (kind, factor) in Factors(subject, Writer))
            yield return Function(kind, factor);
    }

    private static Proposal Of(string scheduler) =>
        new(ConversionKind.Exact, PythonText.Assigned("scheduler", scheduler, "import composer.optim"))
        {
            ScalesOptimizerRate = true,
            Notes = Notes,
        };

    private static Proposal Function(ConversionKind kind, string factor) =>
        new(
            kind,
            PythonText.Module(
                $$"""

                def scheduler(state, ssr=1.0):
                    step = state.timestamp.batch.value
                    return {{factor}}
                """
            )
        )
        {
            // The function's value, as a text of ours.
            Readings = [$"torch.LambdaLR(lambda step: {factor})"],
            ScalesOptimizerRate = true,
            Notes = [.. Notes, "The Trainer's scale_schedule_ratio does not change it."],
        };
}
