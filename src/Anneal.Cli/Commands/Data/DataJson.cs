using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Data;

/// <summary>Knows the types of the documents of <c>anneal data</c>.</summary>
[JsonSerializable(typeof(DataListDocument))]
[JsonSerializable(typeof(FetchedDocument))]
internal sealed partial class DataJson : JsonSerializerContext;
