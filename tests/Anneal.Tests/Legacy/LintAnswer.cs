using System.Text.Json.Nodes;
using Anneal.Lint;

namespace Anneal.Tests.Legacy;

/// <summary>What the linter finds in a schedule.</summary>
internal static class LintAnswer
{
    public static JsonNode Of(JsonObject input) =>
        Answer.Of(() =>
        {
            var report = Linter.Check(
                Recipe.Parse((string)input["text"]!),
                RunPlan.Parse((string)input["plan"]!),
                Enum.Parse<StepFrequency>((string)input["frequency"]!),
                OptimizerOf(input),
                (string?)input["metric"] is { } metric ? new MetricFacts(metric) : null
            );
            return new JsonObject
            {
                ["steps"] = report.Steps,
                ["examined"] = report.ExaminedSteps,
                ["findings"] = new JsonArray([.. report.Findings.Select(Of)]),
            };
        });

    private static OptimizerFacts? OptimizerOf(JsonObject input) =>
        (double?)input["rate"] is { } rate ? new(rate, (double?)input["momentum"]) : null;

    private static JsonNode Of(LintFinding finding) =>
        new JsonObject
        {
            ["code"] = finding.Code,
            ["severity"] = finding.Severity.ToString(),
            ["message"] = finding.Message,
            ["remedy"] = finding.Remedy,
            ["remedy_text"] = finding.RemedyText,
            ["part"] = finding.Place.Part,
            ["span"] = finding.Place.Span is { } span ? $"{span.Line}:{span.Column}+{span.Length}" : null,
            ["step"] = finding.Place.Step,
            ["epoch"] = finding.Place.Epoch,
        };
}
