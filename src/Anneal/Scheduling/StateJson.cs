using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Scheduling;

/// <summary>How states are written: a property that is missing or not known is refused.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, MaxDepth = 8, PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(VersionOnly))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>Writes '->' as it is; a state is a file for people, not a part of a web page.</summary>
    public static StateJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
