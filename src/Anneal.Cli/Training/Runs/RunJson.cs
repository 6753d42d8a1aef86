using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Cli.Training.Runs;

/// <summary>
/// How the files of a run's folder are written; a property that is missing or not known is refused when one is read.
/// </summary>
[JsonSourceGenerationOptions(
    MaxDepth = 8,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class RunJson : JsonSerializerContext
{
    /// <summary>Several lines, for a file that people open.</summary>
    public static RunJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default!.Options)
            {
                WriteIndented = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
