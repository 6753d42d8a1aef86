using Anneal.Tuning.Ranges;

namespace Anneal.Cli.Commands.Find;

/// <summary>The JSON of <c>anneal find</c>.</summary>
/// <param name="SuggestedRate">The rate to begin with; null where there is no suggestion.</param>
/// <param name="Low">The lowest rate that a rule says.</param>
/// <param name="High">The greatest rate that a rule says.</param>
/// <param name="Rules">What each rule says; null where a seed could not be read.</param>
/// <param name="DivergenceRate">The least rate at which a seed diverged; null where none did.</param>
/// <param name="Seeds">How many seeds were tried.</param>
/// <param name="CostSteps">Updates that were made for it.</param>
/// <param name="Reason">Why there is no suggestion; null where there is one.</param>
/// <param name="Interrupted">Whether it was stopped before all seeds were tried.</param>
internal sealed record FindDocument(
    double? SuggestedRate,
    double? Low,
    double? High,
    FindDocument.RulesDocument? Rules,
    double? DivergenceRate,
    int Seeds,
    long CostSteps,
    string? Reason,
    bool Interrupted
)
{
    /// <summary>The rules, each with its rate.</summary>
    internal sealed record RulesDocument(
        double Steepest,
        double Valley,
        double Slide,
        double MinimumTenth,
        double? Divergence
    );

    public static FindDocument Of(RangeTestResult result, bool interrupted) =>
        new(
            result.SuggestedRate,
            result.Low,
            result.High,
            result.Rules is { } rules
                ? new(rules.Steepest, rules.Valley, rules.Slide, rules.MinimumTenth, rules.Divergence)
                : null,
            result.DivergenceRate,
            result.Seeds.Count,
            result.CostSteps,
            result.Reason,
            interrupted
        );
}
