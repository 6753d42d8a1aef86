using Anneal.Conversion;
using Anneal.Conversion.Targets;
using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The function of a schedule in torchtune's recipes, <c>_component_</c>.</summary>
internal sealed class TorchtuneTarget : ConversionTarget
{
    private const string Cosine = "get_cosine_schedule_with_warmup",
        Steps = "num_training_steps";

    public override string Name => "torchtune";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        if (subject.Rate is CallExpression { Definition: { Framework: "torchtune" } } call)
            yield return Of(
                $"torchtune.training.lr_schedulers.{call.Definition.Name}",
                SettingLines.ArgumentsOf(call, subject.OptimizerRate)
            );
        if (
            subject.Shape is { } schedule
            && TransformersCalls.Of(schedule, subject.OptimizerRate, subject.Steps) is { } code
        )
        {
            var (name, arguments) = PythonArguments.Of(code);
            // It gives the steps of the run itself.
            if (arguments.Any(argument => argument.Name == Steps))
                yield return Of(
                    name.EndsWith($".{Cosine}", StringComparison.Ordinal)
                        ? $"torchtune.training.lr_schedulers.{Cosine}"
                        : name,
                    arguments
                );
        }
        throw subject.NotSaid(
            Name,
            "functions that take the steps of the run: a warm-up from 0, and a cosine, a line or a power down"
        );
    }

    private static Proposal Of(string name, IEnumerable<(string Name, object? Value)> arguments) =>
        new(
            ConversionKind.Exact,
            "lr_scheduler:\n"
                + SettingLines.Yaml(
                    1,
                    arguments.Where(argument => argument.Name != Steps).Prepend(("_component_", name))
                )
        )
        {
            ScalesOptimizerRate = true,
            Notes = [$"The recipe gives {Steps}, the updates of the run, and steps it once an update."],
        };
}
