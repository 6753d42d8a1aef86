using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Lint;

/// <summary>Knows the types of <see cref="LintDocument"/>.</summary>
[JsonSerializable(typeof(LintDocument))]
internal sealed partial class LintJson : JsonSerializerContext;
