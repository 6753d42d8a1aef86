using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Anneal.Scheduling;
using Anneal.Serialization;

namespace Anneal;

/// <summary>
/// The saved state of a <see cref="GroupScheduler"/>: versioned JSON that a person can read, with a checksum.
/// </summary>
/// <remarks>Immutable, compared by value. Safe to share between threads.</remarks>
[JsonConverter(typeof(SchedulerStateJsonConverter))]
public sealed record SchedulerState
{
    /// <summary>
    /// The version that this build writes, and the only one that it reads: version 1 was never released.
    /// </summary>
    public const int Version = 2;

    /// <summary>Characters that a state may have; parameter groups that need more are refused at once.</summary>
    public const int LongestJson = 512 * 1024;

    /// <summary>Characters of a state around its groups, at most.</summary>
    internal const int LongestFrame = 2_000;

    private const int MostBytesPerCharacter = 3;

    /// <summary>Updates already made. At least 0, at most 1e15.</summary>
    public required long Step
    {
        get;
        init =>
            field =
                value <= Length.Longest
                    ? Require.AtLeast(0, value, nameof(Step))
                    : throw new ArgumentOutOfRangeException(
                        nameof(Step),
                        FormattableString.Invariant($"'Step' must be at most {Length.Longest}, but was {value}.")
                    );
    }

    /// <summary>
    /// The run plan in one line, as <see cref="RunPlan.ToString()"/> gives it; null for none.
    /// </summary>
    public string? Plan { get; init; }

    /// <summary>The parameter groups, in order.</summary>
    public required ValueList<GroupState> Groups { get; init; }

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
                    + $"{Excerpt.OfPath(wrong.Message.Split(" Path: ")[0].ReplaceLineEndings(" "))}",
                wrong
            );
        }
    }

    /// <summary>
    /// Writes the state as JSON into a file, whole or not at all: into a file beside it, which is then renamed.
    /// </summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidOperationException">The state would be longer than what is read back.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes(ToJson()));
    }

    /// <summary>Reads a file that <see cref="Save"/> wrote.</summary>
    /// <param name="path">The file; a pipe may take four seconds.</param>
    /// <param name="cancellationToken">Ends the wait for a pipe.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="FormatException">It is no such state, as in <see cref="FromJson"/>; no more of it is read than
    /// a state may have.</exception>
    public static SchedulerState Load(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            return FromJson(BoundedFile.ReadText(path, LongestJson * MostBytesPerCharacter, cancellationToken));
        }
        catch (InvalidDataException larger)
        {
            throw new FormatException($"this is no scheduler state: {larger.Message}", larger);
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
