using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Bench;

/// <summary>Knows the types of <see cref="BenchDocument"/>.</summary>
[JsonSerializable(typeof(BenchDocument))]
internal sealed partial class BenchJson : JsonSerializerContext;
