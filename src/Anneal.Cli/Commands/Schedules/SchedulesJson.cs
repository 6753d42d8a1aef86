using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Schedules;

/// <summary>Knows the types of <see cref="SchedulesDocument"/>.</summary>
[JsonSerializable(typeof(SchedulesDocument))]
internal sealed partial class SchedulesJson : JsonSerializerContext;
