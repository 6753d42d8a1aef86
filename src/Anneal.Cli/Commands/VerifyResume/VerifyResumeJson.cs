using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.VerifyResume;

/// <summary>Knows the types of <see cref="ReplayDocument"/>.</summary>
[JsonSerializable(typeof(ReplayDocument))]
internal sealed partial class VerifyResumeJson : JsonSerializerContext;
