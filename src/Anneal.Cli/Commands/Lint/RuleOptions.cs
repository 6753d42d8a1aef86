using Anneal.Cli.Options;
using Anneal.Interop.Python;
using Anneal.Lint;

namespace Anneal.Cli.Commands.Lint;

/// <summary>The options that say what the rules are asked, and how grave an answer fails.</summary>
internal sealed class RuleOptions
{
    private const string Unchecked = "unchecked";

    private readonly Option<string?> stepEvery = WordOption.Create(
        "--step-every",
        "When the training loop advances the schedule; once an epoch, plain lengths count epochs. Default: update.",
        "update",
        "epoch",
        "batch"
    );
    private readonly OptimizerFactsOptions optimizer = new();
    private readonly Option<string?> metric = new("--metric")
    {
        Description = "Name of the metric that feedback acts on, such as validation_loss.",
        HelpName = "NAME",
    };
    private readonly Option<string?> metricOf = WordOption.Create(
        "--metric-of",
        "The data that the metric is measured on. Default: validation.",
        "validation",
        "training",
        "training-batch"
    );
    private readonly Option<string?> failOn = WordOption.Create(
        "--fail-on",
        "Least severity of a finding for exit status 1; 'unchecked': a scheduler of a source that was not checked, "
            + "too. "
            + "Default: warning.",
        "error",
        "warning",
        "note",
        Unchecked
    );
    private readonly Option<bool> conditions = new("--conditions")
    {
        Description = "Say too what would be wrong in runs of some lengths only, where a source leaves them open.",
    };
    private readonly Option<string?> silence = new("--silence")
    {
        Description = "Codes of rules to skip, with commas between them.",
        HelpName = "CODES",
    };

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [stepEvery, .. optimizer.All, metric, metricOf, failOn, silence, conditions];

    /// <summary>What the rules of sources are asked.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="run">What it says of the run.</param>
    public SourceLintOptions OfSources(ParseResult parsed, (double? Epochs, long? StepsPerEpoch) run) =>
        new()
        {
            Epochs = run.Epochs,
            StepsPerEpoch = run.StepsPerEpoch,
            Frequency = SaysFrequency(parsed) ? Frequency(parsed) : null,
            Optimizer = Facts(parsed),
            Metric = Metric(parsed),
            Schedule = OfSchedules(parsed),
            SilencedCodes = [.. Silenced(parsed).Where(IsOfSources)],
            ShowsConditions = parsed.GetValue(conditions),
        };

    /// <summary>Whether the command line says when the schedule is advanced.</summary>
    public bool SaysFrequency(ParseResult parsed) => parsed.GetValue(stepEvery) is not null;

    /// <summary>When the training loop advances the schedule.</summary>
    public StepFrequency Frequency(ParseResult parsed) =>
        parsed.GetValue(stepEvery) switch
        {
            "epoch" => StepFrequency.Epoch,
            "batch" => StepFrequency.Batch,
            _ => StepFrequency.Update,
        };

    /// <summary>What is known of the optimizer.</summary>
    public OptimizerFacts Facts(ParseResult parsed) => optimizer.FactsOf(parsed);

    /// <summary>The metric that feedback acts on; null where nothing was said of it.</summary>
    public MetricFacts? Metric(ParseResult parsed)
    {
        var (name, data) = (parsed.GetValue(metric), parsed.GetValue(metricOf));
        if (name is null && data is null)
            return null;
        var source = data switch
        {
            "training" => MetricSource.Training,
            "training-batch" => MetricSource.TrainingBatch,
            _ => MetricSource.Validation,
        };
        return new(name ?? "the metric", source);
    }

    /// <summary>What the rules of schedules are asked.</summary>
    public LintOptions OfSchedules(ParseResult parsed) =>
        new() { SilencedCodes = [.. Silenced(parsed).Where(code => !IsOfSources(code))] };

    /// <summary>Of a finding for exit status 1.</summary>
    public LintSeverity LeastSeverity(ParseResult parsed) =>
        parsed.GetValue(failOn) switch
        {
            "error" => LintSeverity.Error,
            "note" => LintSeverity.Note,
            _ => LintSeverity.Warning,
        };

    /// <summary>Whether a source fails in which a scheduler was not checked, or in which there is none.</summary>
    public bool FailsUnchecked(ParseResult parsed) => parsed.GetValue(failOn) == Unchecked;

    private string[] Silenced(ParseResult parsed) =>
        (parsed.GetValue(silence) ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static bool IsOfSources(string code) => code.StartsWith("LP", StringComparison.Ordinal);
}
