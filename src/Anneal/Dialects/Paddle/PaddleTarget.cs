using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;

namespace Anneal.Dialects;

/// <summary>Paddle's <c>paddle.optimizer.lr</c>, whose schedulers hold the rate themselves.</summary>
internal sealed class PaddleTarget : ConversionTarget
{
    private static readonly PythonWriter Writer = new(PythonStyle.Numbers, "step");

    public override string Name => "paddle";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == Name) is { } call)
            yield return Of(ConversionKind.Exact, PythonText.WithModule(call, Name, PaddleCalls.Module));
        if (subject.Shape is { } schedule && PaddleCalls.Of(schedule) is { } own)
            yield return Of(ConversionKind.Exact, own);
        foreach (var (kind, factor) in Factors(subject, Writer))
            yield return Of(
                kind,
                PythonCall.Of(
                    PaddleCalls.Module + "LambdaDecay",
                    ("learning_rate", subject.OptimizerRate),
                    ("lr_lambda", $"lambda step: {factor}")
                )
            );
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireConstant(subject, plateau);
        yield return Of(ConversionKind.Exact, PaddleCalls.OnPlateau(plateau, subject.Curve.At(0))) with
        {
            Notes = ["Call scheduler.step(metric) once for each measurement, after the optimizer's updates."],
        };
    }

    private static Proposal Of(ConversionKind kind, string scheduler) =>
        new(kind, PythonText.Assigned("scheduler", scheduler, "import paddle"))
        {
            Notes =
            [
                "Hand scheduler to the optimizer as learning_rate, and call scheduler.step() once after every update.",
            ],
        };
}
