using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Train;

/// <summary>Knows the types of <see cref="TrainDocument"/>.</summary>
[JsonSerializable(typeof(TrainDocument))]
internal sealed partial class TrainJson : JsonSerializerContext;
