using Anneal.Interop.Python.Rules;

namespace Anneal.Interop.Python;

/// <summary>What is known of a run beside its source, and what the linter keeps silent about.</summary>
public sealed record SourceLintOptions
{
    /// <summary>Epochs in the run, above what the source says. Greater than 0; default: what the loops say.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number greater than 0.</exception>
    public double? Epochs
    {
        get;
        init =>
            field =
                value is null || double.IsFinite(value.Value) && value > 0
                    ? value
                    : throw new ArgumentOutOfRangeException(
                        nameof(Epochs),
                        Invariant($"'Epochs' must be a finite number greater than 0, but was {value}.")
                    );
    }

    /// <summary>
    /// Optimizer updates in an epoch, above what the source says. At least 1; default: what the loops say.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public long? StepsPerEpoch
    {
        get;
        init =>
            field = value is null or >= 1
                ? value
                : throw new ArgumentOutOfRangeException(
                    nameof(StepsPerEpoch),
                    Invariant($"'StepsPerEpoch' must be at least 1, but was {value}.")
                );
    }

    /// <summary>When the training loop advances its schedulers. Default: what the loops say.</summary>
    public StepFrequency? Frequency { get; init; }

    /// <summary>What is known of the optimizer. Default: what the source says.</summary>
    public OptimizerFacts? Optimizer { get; init; }

    /// <summary>What is known of the metric that feedback acts on. Default: what the source says.</summary>
    public MetricFacts? Metric { get; init; }

    /// <summary>
    /// Whether notes say too what would be wrong under a condition that the source leaves open, such as in a run of
    /// fewer epochs. Default: no.
    /// </summary>
    public bool ShowsConditions { get; init; }

    /// <summary>Thresholds of the schedule rules, and their silenced codes.</summary>
    public LintOptions Schedule { get; init; } = new();

    /// <summary>Whether a rule is not asked.</summary>
    internal bool Silences(string code) => SilencedCodes.Contains(code) || Schedule.SilencedCodes.Contains(code);

    /// <summary>The codes of loop rules that are not asked. Default: none.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ValueList<string> SilencedCodes
    {
        get;
        init =>
            field = value.FirstOrDefault(code => LoopRules.All.All(rule => rule.Code != code)) is { } unknown
                ? throw new ArgumentException(
                    $"'{nameof(SilencedCodes)}' must be codes from {LoopRules.All[0].Code} to "
                        + $"{LoopRules.All[^1].Code}, but one was '{unknown}'.",
                    nameof(SilencedCodes)
                )
                : value;
    } = [];
}
