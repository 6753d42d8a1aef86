using Anneal.Composition;
using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>TorchSharp's <c>torch.optim.lr_scheduler</c>, in C#.</summary>
internal sealed class TorchSharpTarget : ConversionTarget
{
    private const string OneGroup =
        "TorchSharp's OneCycleLR gives every parameter group after the first other rates; use it with one group, and "
        + "step it no further than its last step, after which its rate is 0.";

    public override string Name => "torchsharp";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        var reason = "none has this shape";
        foreach (var (kind, call) in Calls(subject))
        {
            Proposal? proposal = null;
            try
            {
                proposal = Of(kind, call);
            }
            catch (ConversionException refused)
            {
                reason = refused.Message;
            }
            if (proposal is not null)
                yield return proposal;
        }
        throw Refusal(subject, reason);
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        try
        {
            RequireOptimizerRate(subject, plateau);
        }
        catch (ConversionException refused)
        {
            throw Refusal(subject, refused.Message.TrimEnd('.'));
        }
        yield return Of(ConversionKind.Exact, TorchCalls.OnPlateau(plateau)) with
        {
            Notes = ["Call scheduler.step(metric) once for each measurement, after the optimizer's updates."],
        };
    }

    // As Python writes them.
    private static IEnumerable<(ConversionKind Kind, string Call)> Calls(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework is "torch" or "torch1") is { } own)
            yield return (ConversionKind.Exact, own);
        if (subject.Shape is not { } schedule)
            yield break;
        if (TorchCalls.Of(schedule, subject.OptimizerRate) is { } call)
            yield return (ConversionKind.Exact, call);
        if (schedule is Sequence sequence && TorchCalls.Sequential(sequence, subject.OptimizerRate) is { } joined)
            yield return (ConversionKind.Equivalent, joined);
    }

    private static Proposal Of(ConversionKind kind, string python)
    {
        var call = TorchSharpCalls.Of(python);
        return new(kind, $"using TorchSharp;\n\nvar scheduler = {call};")
        {
            ScalesOptimizerRate = !call.Contains("max_lr:", StringComparison.Ordinal),
            Notes =
            [
                "Call scheduler.step() once after every optimizer update, not once an epoch.",
                .. call.Contains(".OneCycleLR(", StringComparison.Ordinal) ? [OneGroup] : Array.Empty<string>(),
            ],
        };
    }

    private static ConversionException Refusal(ConversionSubject subject, string reason) =>
        new(
            $"torchsharp has no scheduler of its own that gives this curve: {reason}. The package Anneal.TorchSharp "
                + $"drives its optimizers with the schedule itself: var scheduler = optimizer.Schedule("
                + $"{CSharpTarget.Quoted(subject.Text)}, {CSharpTarget.Plan(subject.Plan)}); and after "
                + "every update scheduler.Advance();"
        );
}
