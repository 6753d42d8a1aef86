using System.Text.Json.Serialization;

namespace Anneal.Cli.Studies;

/// <summary>Knows the type of <see cref="StudySpec"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StudySpec))]
internal sealed partial class SpecJson : JsonSerializerContext;
