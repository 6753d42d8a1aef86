using System.Text.Json.Serialization;

namespace Anneal.Cli.Commands.Lint.Sarif;

/// <summary>
/// Findings in the Static Analysis Results Interchange Format 2.1.0 (OASIS), which code hosts and editors read: so much
/// of it as is used here.
/// </summary>
/// <param name="Runs">One run of the tool.</param>
internal sealed record SarifLog(IReadOnlyList<SarifLog.Run> Runs)
{
    [JsonPropertyName("$schema")]
    public string Schema { get; init; } = "https://json.schemastore.org/sarif-2.1.0.json";

    public string Version { get; init; } = "2.1.0";

    public sealed record Run(
        Tool Tool,
        IReadOnlyList<Invocation> Invocations,
        string ColumnKind,
        IReadOnlyList<Result> Results
    );

    public sealed record Tool(Driver Driver);

    public sealed record Driver(string Name, string Version, IReadOnlyList<Rule> Rules);

    public sealed record Rule(string Id, Message ShortDescription, Message FullDescription, MarkdownMessage Help);

    public sealed record Message(string Text);

    public sealed record MarkdownMessage(string Text, string Markdown);

    /// <param name="ExecutionSuccessful">Whether every file could be read.</param>
    /// <param name="ToolExecutionNotifications">The files that could not.</param>
    public sealed record Invocation(bool ExecutionSuccessful, IReadOnlyList<Notification> ToolExecutionNotifications);

    public sealed record Notification(string Level, Message Message, IReadOnlyList<Location> Locations);

    /// <param name="RuleId">The rule.</param>
    /// <param name="RuleIndex">Its place among the rules.</param>
    /// <param name="Level">error, warning or note.</param>
    /// <param name="Message">What is wrong, and the remedy.</param>
    /// <param name="Locations">Where.</param>
    /// <param name="PartialFingerprints">What stays the same when lines are put in above it.</param>
    /// <param name="Suppressions">The comment that silences it; null where none does.</param>
    public sealed record Result(
        string RuleId,
        int RuleIndex,
        string Level,
        Message Message,
        IReadOnlyList<Location> Locations,
        IReadOnlyDictionary<string, string> PartialFingerprints,
        IReadOnlyList<Suppression>? Suppressions
    );

    public sealed record Suppression(string Kind);

    /// <param name="PhysicalLocation">The place in a file; null for a text of the command line.</param>
    /// <param name="LogicalLocations">The schedule, its part, or the cell of a notebook.</param>
    public sealed record Location(PhysicalLocation? PhysicalLocation, IReadOnlyList<LogicalLocation>? LogicalLocations);

    public sealed record PhysicalLocation(Artifact ArtifactLocation, Region? Region);

    public sealed record Artifact(string Uri);

    public sealed record Region(int StartLine, int? StartColumn, int? EndColumn);

    public sealed record LogicalLocation(string FullyQualifiedName);
}
