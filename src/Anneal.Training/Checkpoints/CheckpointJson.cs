using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Training.Checkpoints;

/// <summary>
/// How the JSON of a checkpoint is written: numbers read back the same; a property that is missing or not known is
/// refused.
/// </summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(SchedulerStateConverter)],
    MaxDepth = 8,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(CheckpointHeader))]
internal sealed partial class CheckpointJson : JsonSerializerContext
{
    /// <summary>Writes '->' as it is; a checkpoint is no part of a web page.</summary>
    public static CheckpointJson Plain =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}
