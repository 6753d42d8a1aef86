using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;

namespace Anneal.Dialects;

/// <summary>timm's <c>timm.scheduler</c>, stepped by updates.</summary>
internal sealed class TimmTarget : ConversionTarget
{
    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "t");

    public override string Name => "timm";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == Name) is { } call)
            yield return Of(ByUpdates(PythonText.WithModule(call, Name, TimmCalls.Module)));
        if (subject.Shape is { } schedule && TimmCalls.Of(schedule, subject.OptimizerRate, subject.Steps) is { } own)
            yield return Of(own);
        foreach (var (kind, factor) in Factors(subject, Writer))
            yield return Subclass(kind, factor);
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireOptimizerRate(subject, plateau);
        if (plateau.ThresholdMode == ThresholdMode.Absolute && plateau.Threshold != 0)
            throw new ConversionException(
                "timm's PlateauLRScheduler has no absolute threshold; write threshold_mode=rel, or threshold=0."
            );
        yield return Of(TimmCalls.OnPlateau(plateau)) with
        {
            Notes =
            [
                "Call scheduler.step(epoch, metric) once for each measurement; timm does not look at the metric of "
                    + "epoch 0.",
            ],
        };
    }

    // A text leaves the optimizer out, and may leave out what moves the scheduler.
    private static string ByUpdates(string call)
    {
        var withOptimizer = call.Replace("Scheduler(", "Scheduler(optimizer, ", StringComparison.Ordinal);
        return withOptimizer.Contains("t_in_epochs", StringComparison.Ordinal)
            ? withOptimizer.Replace("t_in_epochs=True", "t_in_epochs=False", StringComparison.Ordinal)
            : withOptimizer[..^1] + ", t_in_epochs=False)";
    }

    private static Proposal Of(string scheduler) =>
        new(ConversionKind.Exact, PythonText.Assigned("scheduler", scheduler, "import timm.scheduler"))
        {
            ScalesOptimizerRate = true,
            Notes =
            [
                "Call scheduler.step_update(num_updates) after every optimizer update, with the number of updates "
                    + "made (the code says t_in_epochs=False).",
            ],
        };

    private static Proposal Subclass(ConversionKind kind, string factor) =>
        new(
            kind,
            PythonText.Module(
                $$"""

                class Rate(Scheduler):
                    def __init__(self, optimizer):
                        super().__init__(optimizer, "lr", t_in_epochs=False)
                        self.update_groups(self._get_lr(0))

                    def _get_lr(self, t):
                        return [base * ({{factor}}) for base in self.base_values]


                scheduler = Rate(optimizer)
                """,
                "from timm.scheduler.scheduler import Scheduler"
            )
        )
        {
            // The function that the class calls, as a text of ours.
            Readings = [$"torch.LambdaLR(lambda t: {factor})"],
            ScalesOptimizerRate = true,
            Notes =
            [
                "Call scheduler.step_update(num_updates) after every optimizer update, with the number of updates "
                    + "made.",
            ],
        };
}
