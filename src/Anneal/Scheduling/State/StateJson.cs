using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Scheduling;

/// <summary>How states are written and read: a property that is missing, not known or there twice is refused.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    MaxDepth = 8,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false
)]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(VersionOnly))]
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>Without spaces.</summary>
    public static StateJson Compact =>
        field ??= new(new JsonSerializerOptions(Default.Options) { WriteIndented = false });

    // '->' stays as it is: a state is a file for people, not a part of a web page.
    private static StateJson Readable =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );

    public static string Write(StateDocument document) => JsonSerializer.Serialize(document, Readable.StateDocument);
}
