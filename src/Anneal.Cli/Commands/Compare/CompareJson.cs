using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Compare;

/// <summary>Knows the types of <see cref="ComparisonDocument"/>.</summary>
[JsonSerializable(typeof(ComparisonDocument))]
internal sealed partial class CompareJson : JsonSerializerContext;
