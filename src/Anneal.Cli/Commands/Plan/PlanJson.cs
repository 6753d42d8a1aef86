using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Plan;

/// <summary>Knows the types of <see cref="PlanDocument"/>.</summary>
[JsonSerializable(typeof(PlanDocument))]
internal sealed partial class PlanJson : JsonSerializerContext;
