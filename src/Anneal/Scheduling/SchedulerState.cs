using System.Text.Json;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>The saved state of a <see cref="GroupScheduler"/>: versioned JSON that a person can read.</summary>
/// <param name="Step">Updates already made.</param>
/// <param name="Plan">The run plan in one line; null for none.</param>
/// <param name="Groups">The parameter groups, in order.</param>
public sealed record SchedulerState(long Step, string? Plan, ValueList<GroupState> Groups)
{
    /// <summary>The version that this build writes, and the only one that it reads.</summary>
    public const int Version = 1;

    private const int LongestText = 16 * 1024 * 1024;

    /// <summary>The state as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(StateDocument.Of(this), StateJson.Readable.StateDocument);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">It is no such state, or one of another version; the message says what is wrong.</exception>
    public static SchedulerState FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > LongestText) throw new FormatException($"a scheduler state has at most {LongestText} characters, but this has {json.Length}.");
        try
        {
            var version = JsonSerializer.Deserialize(json, StateJson.Default.VersionOnly)?.Version;
            if (version != Version)
                throw new FormatException($"a scheduler state must have \"version\": {Version}, but this has {(version is null ? "none" : version)}; {(version > Version ? "a newer build of Anneal wrote it" : "it is no scheduler state")}.");
            return JsonSerializer.Deserialize(json, StateJson.Default.StateDocument)!.ToState();
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            throw new FormatException($"this is no scheduler state: {wrong.Message}", wrong);
        }
    }
}
