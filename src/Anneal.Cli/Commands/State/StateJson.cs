using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.State;

/// <summary>Knows the types of <see cref="StateDocument"/>.</summary>
[JsonSerializable(typeof(StateDocument))]
internal sealed partial class StateJson : JsonSerializerContext;
