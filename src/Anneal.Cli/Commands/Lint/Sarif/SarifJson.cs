using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>Knows the types of <see cref="SarifLog"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class SarifJson : JsonSerializerContext;
