using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Diff;

/// <summary>Knows the types of <see cref="DifferenceDocument"/>.</summary>
[JsonSerializable(typeof(DifferenceDocument))]
internal sealed partial class DiffJson : JsonSerializerContext;
