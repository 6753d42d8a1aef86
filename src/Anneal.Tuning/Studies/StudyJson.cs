using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Tuning.Studies;

/// <summary>How events stand in a log: one line of JSON each, without what they do not say.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(StudyEvent))]
internal sealed partial class StudyJson : JsonSerializerContext
{
    /// <summary>Texts stay readable: <c>-></c> is not meant for HTML.</summary>
    public static StudyJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
}
