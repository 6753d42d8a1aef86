using Anneal.Reporting;
using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary>A range test for people: the numbers first.</summary>
internal static class FindText
{
    public static string Render(RangeTestResult result, Recipe recipe) =>
        string.Concat(Lines(result, recipe).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(RangeTestResult result, Recipe recipe)
    {
        yield return result.SuggestedRate is { } rate
            ? $"suggested rate: {Number(rate)}"
            : $"no suggestion: {result.Reason}";
        if (result.Rules is { } rules)
        {
            yield return $"rules: steepest {Number(rules.Steepest)}, valley {Number(rules.Valley)}, slide "
                + $"{Number(rules.Slide)}, minimum/10 {Number(rules.MinimumTenth)}";
            yield return $"between {Number(result.Low)} and {Number(result.High)}";
        }
        yield return result.DivergenceRate is { } divergence
            ? $"the loss diverges from {Number(divergence)} on"
            : "the loss did not diverge";
        yield return $"{CountText.Of(result.Seeds.Count, "seed")}, " + $"{result.CostSteps.Grouped()} updates";
        if (result.SuggestedRate is { } found)
            yield return $"anneal train \"{recipe}\" --rate {Number(found)}";
    }

    private static string Number(double? value) => NumberText.Significant(value ?? double.NaN, 3);
}
