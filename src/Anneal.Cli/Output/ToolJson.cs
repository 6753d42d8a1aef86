using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Anneal.Cli.Benchmarking;
using Anneal.Cli.Comparisons;
using Anneal.Cli.Conversions;
using Anneal.Cli.Differences;
using Anneal.Cli.Linting;
using Anneal.Cli.Planning;
using Anneal.Cli.Resuming;
using Anneal.Cli.Show;
using Anneal.Cli.States;
using Anneal.Cli.Training;

namespace Anneal.Cli.Output;

/// <summary>How the tool writes JSON: one indented document, snake_case names, what is not known is null.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ShowDocument))]
[JsonSerializable(typeof(TrainDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(LintDocument))]
[JsonSerializable(typeof(DifferenceDocument))]
[JsonSerializable(typeof(ResumeDocument))]
[JsonSerializable(typeof(ReplayDocument))]
[JsonSerializable(typeof(ConversionDocument))]
[JsonSerializable(typeof(BenchDocument))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    // '->' and '±' stay as they are: the text is not meant for HTML.
    private static ToolJson Plain =>
        field ??= new(
            new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    /// <summary>The document, ending in a line feed.</summary>
    public static string Text<T>(T document, Func<ToolJson, JsonTypeInfo<T>> type) =>
        JsonSerializer.Serialize(document, type(Plain)) + "\n";
}
