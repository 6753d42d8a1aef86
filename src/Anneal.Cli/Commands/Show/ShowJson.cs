using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Show;

/// <summary>Knows the types of <see cref="ShowDocument"/>.</summary>
[JsonSerializable(typeof(ShowDocument))]
internal sealed partial class ShowJson : JsonSerializerContext;
