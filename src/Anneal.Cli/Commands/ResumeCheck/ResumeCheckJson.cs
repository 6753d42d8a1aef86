using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>Knows the types of <see cref="ResumeDocument"/>.</summary>
[JsonSerializable(typeof(ResumeDocument))]
internal sealed partial class ResumeCheckJson : JsonSerializerContext;
