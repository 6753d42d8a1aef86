using System.Text.RegularExpressions;
using Anneal.Conversion;
using Anneal.Conversion.Python;
using Anneal.Conversion.Targets;

namespace Anneal.Dialects;

/// <summary>The schedules of Hugging Face's transformers, which are PyTorch's <c>LambdaLR</c>.</summary>
internal sealed partial class TransformersTarget : ConversionTarget
{
    public override string Name => "transformers";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (OwnCall(subject, framework => framework == Name) is { } call)
            yield return Of(WithOptimizer(call));
        if (
            subject.Shape is { } schedule
            && TransformersCalls.Of(schedule, subject.OptimizerRate, subject.Steps) is { } own
        )
            yield return Of(own);
        foreach (var function in TorchTarget.Functions(subject))
            yield return function with
            {
                Notes = [.. function.Notes, "Hand it to the Trainer as optimizers=(optimizer, scheduler)."],
            };
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireOptimizerRate(subject, plateau);
        yield return Of(TransformersCalls.OnPlateau(plateau));
    }

    private static Proposal Of(string scheduler) =>
        new(ConversionKind.Exact, PythonText.Assigned("scheduler", scheduler, "import transformers"))
        {
            ScalesOptimizerRate = true,
            Notes = ["Call scheduler.step() once after every optimizer update, as the Trainer does."],
        };

    // A text leaves the optimizer out.
    private static string WithOptimizer(string text) =>
        CallName()
            .Replace(text, call =>
            {
                var (name, choice, end) = (
                    call.Groups["name"].Value,
                    call.Groups["choice"].Value,
                    call.Groups["end"].Value
                );
                return choice.Length > 0
                    ? $"{name}({choice}, optimizer=optimizer{end}"
                    : $"{name}(optimizer{(end.Length > 0 ? end : ", ")}";
            });

    [GeneratedRegex(@"^(?<name>transformers\.\w+)\((?<choice>'\w+')?(?<end>\))?", RegexOptions.CultureInvariant)]
    private static partial Regex CallName();
}
