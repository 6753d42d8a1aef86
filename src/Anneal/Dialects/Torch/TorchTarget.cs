using Anneal.Composition;
using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// PyTorch's <c>torch.optim.lr_scheduler</c>, for releases 1.13 to 2.10: what is produced means the same in both.
/// </summary>
internal sealed class TorchTarget : ConversionTarget
{
    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "step");

    public override string Name => "torch";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework is "torch" or "torch1") is { } call)
            yield return Of(ConversionKind.Exact, TorchCalls.WithOptimizer(call));
        if (subject.Shape is { } schedule)
        {
            if (TorchCalls.Of(schedule, subject.OptimizerRate) is { } own)
                yield return Of(ConversionKind.Exact, own);
            if (schedule is Sequence sequence && TorchCalls.Sequential(sequence, subject.OptimizerRate) is { } joined)
                yield return Of(ConversionKind.Equivalent, joined);
        }
        foreach (var function in Functions(subject))
            yield return function;
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireOptimizerRate(subject, plateau);
        yield return Of(ConversionKind.Exact, TorchCalls.OnPlateau(plateau)) with
        {
            Notes = ["Call scheduler.step(metric) once for each measurement, after the optimizer's updates."],
        };
    }

    /// <summary>The optimizer's rate times a function of the step, for whatever takes PyTorch's schedulers.</summary>
    public static IEnumerable<Proposal> Functions(ConversionSubject subject) =>
        Factors(subject, Writer)
            .Select(factor =>
                Of(
                    factor.Kind,
                    PythonCall.Of(
                        TorchCalls.Module + "LambdaLR",
                        ("", "optimizer"),
                        ("lr_lambda", $"lambda step: {factor.Code}")
                    )
                )
            );

    // What is produced must mean the same in both releases.
    private static Proposal Of(ConversionKind kind, string scheduler)
    {
        var code = PythonText.Assigned("scheduler", scheduler, "import torch");
        return new(kind, code)
        {
            Readings = [code, PythonText.Assigned("scheduler", TorchCalls.Of1(scheduler))],
            ScalesOptimizerRate = !scheduler.Contains("max_lr=", StringComparison.Ordinal),
            Notes = ["Call scheduler.step() once after every optimizer update, not once an epoch."],
        };
    }
}
