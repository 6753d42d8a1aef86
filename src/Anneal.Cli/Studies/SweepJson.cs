using System.Text.Json.Serialization;

namespace Anneal.Cli.Studies;

/// <summary>Knows the types of <see cref="SweepDocument"/>.</summary>
[JsonSerializable(typeof(SweepDocument))]
internal sealed partial class SweepJson : JsonSerializerContext;
