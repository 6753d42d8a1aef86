using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Find;

/// <summary>Knows the types of <see cref="FindDocument"/>.</summary>
[JsonSerializable(typeof(FindDocument))]
internal sealed partial class FindJson : JsonSerializerContext;
