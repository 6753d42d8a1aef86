using Anneal.Conversion;
using Anneal.Conversion.Targets;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The class or function of a schedule in Hydra's configurations, <c>_target_</c>.</summary>
internal sealed class HydraTarget : ConversionTarget
{
    public override string Name => "hydra";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        var rate = subject.OptimizerRate;
        if (subject.Rate is CallExpression { Definition: { Framework: "torch" or "transformers" } } call)
            yield return Of(
                (call.Definition.Framework == "torch" ? TorchCalls.Module : "transformers.") + call.Definition.Name,
                SettingLines.ArgumentsOf(call, rate)
            );
        if (subject.Shape is { } schedule)
            foreach (
                var code in new[] { TorchCalls.Of(schedule, rate), TransformersCalls.Of(schedule, rate, subject.Steps) }
            )
                if (code is not null)
                    yield return Of(PythonArguments.Of(code));
        throw subject.NotSaid(
            Name,
            "one scheduler of PyTorch, or one of transformers with its warm-up from 0; a function of the step is none "
                + "that a configuration holds"
        );
    }

    private static Proposal Of((string Name, IEnumerable<(string, object?)> Arguments) call) =>
        Of(call.Name, call.Arguments);

    private static Proposal Of(string name, IEnumerable<(string, object?)> arguments) =>
        new(
            ConversionKind.Exact,
            "lr_scheduler:\n" + SettingLines.Yaml(1, arguments.Prepend(("_target_", name)).Append(("_partial_", true)))
        )
        {
            ScalesOptimizerRate = true,
            Notes = ["Hand the optimizer to what it makes, and step it once after every update."],
        };
}
