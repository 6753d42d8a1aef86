using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;

namespace Anneal.Dialects;

/// <summary>MXNet's <c>mx.lr_scheduler</c>.</summary>
internal sealed class MxnetTarget : ConversionTarget
{
    private static readonly ValueList<string> Notes =
    [
        "Hand scheduler to the optimizer as lr_scheduler; its positions are num_update. Optimizers that count an "
            + "update before they ask for its rate begin at num_update=1, the second value here.",
    ];

    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "num_update");

    public override string Name => "mxnet";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == Name) is { } call)
            yield return Of(PythonText.WithModule(call, Name, MxnetCalls.Module));
        if (subject.Shape is { } schedule && MxnetCalls.Of(schedule, subject.Steps) is { } own)
            yield return Of(own);
        foreach (var (kind, rate) in Rates(subject, Writer))
            yield return Subclass(kind, rate);
    }

    private static Proposal Of(string scheduler) =>
        new(ConversionKind.Exact, PythonText.Assigned("scheduler", scheduler, "import mxnet as mx")) { Notes = Notes };

    private static Proposal Subclass(ConversionKind kind, string rate) =>
        new(
            kind,
            PythonText.Module(
                $$"""

                class Rate(mx.lr_scheduler.LRScheduler):
                    def __call__(self, num_update):
                        return {{rate}}


                scheduler = Rate()
                """,
                "import mxnet as mx"
            )
        )
        {
            Notes = Notes,
        };
}
