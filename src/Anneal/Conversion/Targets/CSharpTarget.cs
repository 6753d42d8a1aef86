using Anneal.Language;

namespace Anneal.Conversion.Targets;

/// <summary>Our own library.</summary>
internal sealed class CSharpTarget : ConversionTarget
{
    public override string Name => "csharp";

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject)
    {
        var text = subject.Text;
        var rate =
            subject.Given.BaseRate is { } given && subject.UsesBase ? $", baseRate: {NumberText.Format(given)}" : "";
        yield return new(
            ConversionKind.Exact,
            $"var recipe = Recipe.Parse({Quoted(text)});\nvar schedule = recipe.Bind({Plan(subject.Plan)}{rate});"
        )
        {
            Readings = [text],
            Notes = ["schedule.Rate.At(step) counts optimizer updates from 0."],
        };
    }

    public override IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau) =>
        Proposals(subject);

    /// <summary>A schedule's text as C# writes it.</summary>
    public static string Quoted(string text) => $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A run as C# makes it.</summary>
    public static string Plan(RunPlan plan)
    {
        var run = plan is { Epochs: { } epochs, StepsPerEpoch: { } stepsPerEpoch }
            ? $"RunPlan.FromEpochs({NumberText.Format(epochs)}, {NumberText.Format(stepsPerEpoch)})"
            : $"RunPlan.FromSteps({NumberText.Format(plan.TotalSteps!.Value)})";
        if (plan.SamplesPerStep is { } samples)
            run += $".WithSamplesPerStep({NumberText.Format(samples)})";
        return plan.TokensPerStep is { } tokens ? $"{run}.WithTokensPerStep({NumberText.Format(tokens)})" : run;
    }
}
