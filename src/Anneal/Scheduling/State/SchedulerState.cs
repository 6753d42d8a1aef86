using System.Globalization;
using System.Text.Json;
using Anneal.Scheduling;

namespace Anneal;

/// <summary>
/// The saved state of a <see cref="GroupScheduler"/>: versioned JSON that a person can read, with a checksum.
/// </summary>
/// <param name="Step">Updates already made. At least 0, at most 1e15.</param>
/// <param name="Plan">The run plan in one line, as <see cref="RunPlan.ToString"/> gives it; null for none.</param>
/// <param name="Groups">The parameter groups, in order.</param>
public sealed record SchedulerState(long Step, string? Plan, ValueList<GroupState> Groups)
{
    /// <summary>
    /// The version that this build writes, and the only one that it reads: version 1 was never released.
    /// </summary>
    public const int Version = 2;

    /// <summary>Characters that a state may have.</summary>
    public const int LongestJson = 512 * 1024;

    /// <summary>Updates already made.</summary>
    public long Step { get; } =
        Step <= Length.Longest
            ? Require.AtLeast(0, Step)
            : throw new ArgumentOutOfRangeException(
                nameof(Step),
                FormattableString.Invariant($"'Step' must be at most {Length.Longest}, but was {Step}.")
            );

    /// <summary>Updates that a loss scaler skipped; they are no steps. At least 0; default 0.</summary>
    public long SkippedUpdates
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(SkippedUpdates));
    }

    /// <summary>Batches summed for the next update. At least 0; default 0.</summary>
    public long AccumulatedBatches
    {
        get;
        init => field = Require.AtLeast(0, value, nameof(AccumulatedBatches));
    }

    /// <summary>The state as JSON.</summary>
    /// <exception cref="InvalidOperationException">It would be longer than what is read back.</exception>
    public string ToJson()
    {
        var json = StateJson.Write(StateDocument.Of(this).Signed());
        return json.Length <= LongestJson
            ? json
            : throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the scheduler state has {json.Length} characters, but only {LongestJson} are read back; use "
                        + $"fewer parameter groups, or average feedback over fewer values."
                )
            );
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <exception cref="FormatException">It is no such state, or one of another version, or it was changed since; the
    /// message says in one line what is wrong.</exception>
    public static SchedulerState FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > LongestJson)
            throw new FormatException(
                FormattableString.Invariant(
                    $"a scheduler state has at most {LongestJson} characters, but this has {json.Length}."
                )
            );
        try
        {
            RequireVersion(JsonSerializer.Deserialize(json, StateJson.Default.VersionOnly)?.Version);
            var document = JsonSerializer.Deserialize(json, StateJson.Default.StateDocument)!;
            var state = document.ToState();
            if (document.Checksum != document.Signed().Checksum)
                throw new FormatException(
                    "the scheduler state does not have the checksum that is written in it: it was changed or damaged "
                        + "after it was saved; take another copy."
                );
            return state;
        }
        // The last where a feedback does not say its kind first.
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or NotSupportedException)
        {
            throw new FormatException(
                $"this is no scheduler state{Place(wrong)}: "
                    + $"{wrong.Message.Split(" Path: ")[0].ReplaceLineEndings(" ")}",
                wrong
            );
        }
    }

    private static string Place(Exception wrong) =>
        wrong is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? FormattableString.Invariant($", or it was cut off or damaged at line {line + 1}, byte {position + 1}")
            : "";

    private static void RequireVersion(int? version)
    {
        if (version != Version)
            throw new FormatException(
                $"a scheduler state must have \"version\": {Version}, but this has "
                    + $"{version?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}; "
                    + (
                        version > Version ? "a newer build of Anneal wrote it."
                        : version == 1 ? "it was written before the first release."
                        : "it is no scheduler state."
                    )
            );
    }
}
