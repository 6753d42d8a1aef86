using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Convert;

/// <summary>Knows the types of <see cref="ConversionDocument"/>.</summary>
[JsonSerializable(typeof(ConversionDocument))]
internal sealed partial class ConvertJson : JsonSerializerContext;
