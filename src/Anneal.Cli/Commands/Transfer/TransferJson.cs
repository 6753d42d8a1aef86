using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Transfer;

/// <summary>Knows the types of <see cref="TransferDocument"/>.</summary>
[JsonSerializable(typeof(TransferDocument))]
internal sealed partial class TransferJson : JsonSerializerContext;
