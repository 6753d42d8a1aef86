using System.Globalization;
using Anneal.Reporting.TensorBoard.Messages;
using Google.Protobuf;

namespace Anneal.Reporting.TensorBoard;

/// <summary>Writes scalars and hyper-parameters into an event file that TensorBoard reads.</summary>
/// <remarks>
/// Memory does not grow with the number of points. Not thread-safe. The caller owns the stream, and flushes it.
/// </remarks>
public sealed class EventFileWriter
{
    /// <summary>What the name of every event file begins with.</summary>
    public const string FileNameStart = "events.out.tfevents.";

    private const string FileVersion = "brain.Event:2";

    private readonly Stream stream;
    private readonly TimeProvider clock;
    private byte[] record = new byte[256];

    private EventFileWriter(Stream stream, TimeProvider clock) => (this.stream, this.clock) = (stream, clock);

    /// <summary>The name by which TensorBoard finds an event file: <c>events.out.tfevents.SECONDS.HOST</c>.</summary>
    /// <param name="begun">When the file was begun.</param>
    /// <param name="host">The machine that writes it. Not empty, no separator of folders.</param>
    /// <exception cref="ArgumentException"><paramref name="host"/> cannot stand in a file's name.</exception>
    public static string FileName(DateTimeOffset begun, string host)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(host);
        if (host.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            throw new ArgumentException(
                $"'{nameof(host)}' must be able to stand in a file's name, but was '{host}'.",
                nameof(host)
            );
        return string.Create(CultureInfo.InvariantCulture, $"{FileNameStart}{begun.ToUnixTimeSeconds():D10}.{host}");
    }

    /// <summary>Begins a file with the event that tells its version.</summary>
    /// <param name="stream">Receives the file.</param>
    /// <param name="clock">Tells when each point was written.</param>
    public static EventFileWriter Begin(Stream stream, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(clock);
        var writer = new EventFileWriter(stream, clock);
        writer.Write(new Event { FileVersion = FileVersion });
        return writer;
    }

    /// <summary>
    /// Continues a file of an earlier writer after its first events; what follows them is cut off.
    /// </summary>
    /// <param name="stream">The file, at its beginning; must be able to read, write and seek.</param>
    /// <param name="events">How many calls of <see cref="Write(long, ReadOnlySpan{Scalar})"/> are kept. At least
    /// 0.</param>
    /// <param name="clock">Tells when each point was written.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="events"/> is negative.</exception>
    /// <exception cref="InvalidDataException">The file has fewer whole events, or is of another version. It was not
    /// changed.</exception>
    public static EventFileWriter Continue(Stream stream, long events, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(clock);
        Require.AtLeast(0, events);
        for (var skipped = -1L; skipped < events; skipped++) // the version comes before them
        {
            if (!RecordFrame.TryRead(stream, out var data))
                throw new InvalidDataException(
                    $"the event file must hold {events} events, but only {Math.Max(0, skipped)} are whole."
                );
            if (skipped < 0 && VersionIn(data) is not FileVersion and var version)
                throw new InvalidDataException(
                    $"the event file must be of version '{FileVersion}', but is of '{Excerpt.Of(version)}'."
                );
        }
        stream.SetLength(stream.Position);
        return new EventFileWriter(stream, clock);
    }

    /// <summary>Writes points of several curves at one step, as one event.</summary>
    /// <param name="step">Optimizer updates done. At least 0.</param>
    /// <param name="scalars">A value for each tag; values are kept as float32.</param>
    /// <exception cref="ArgumentException">A tag is empty, or <paramref name="step"/> is negative. Nothing was
    /// written.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void Write(long step, params ReadOnlySpan<Scalar> scalars)
    {
        Require.AtLeast(0, step);
        var summary = new Summary();
        foreach (var (tag, value) in scalars)
        {
            if (string.IsNullOrEmpty(tag))
                throw new ArgumentException("Each scalar must have a tag, but one has none.", nameof(scalars));
            summary.Value.Add(new Summary.Types.Value { Tag = tag, SimpleValue = (float)value });
        }
        Write(new Event { Step = step, Summary = summary });
    }

    /// <summary>
    /// Writes what a search tries and measures, for TensorBoard's HPARAMS tab; once, in a file of the folder that the
    /// folders of the trainings lie in.
    /// </summary>
    /// <param name="description">What is searched, for people.</param>
    /// <param name="values">All values that are tried, in the order in which their names are shown.</param>
    /// <param name="metrics">The tags of the curves whose last values are shown.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteExperiment(
        string description,
        IReadOnlyList<HyperParameter> values,
        params IReadOnlyList<string> metrics
    )
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(metrics);
        Write(new Event { Summary = HyperParameterSummaries.Experiment(description, values, metrics, Now) });
    }

    /// <summary>Writes what the training of this file tries, for TensorBoard's HPARAMS tab.</summary>
    /// <param name="group">Trainings of one group are one row: those that differ in their seeds.</param>
    /// <param name="values">Its values.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteSessionStart(string group, params ReadOnlySpan<HyperParameter> values)
    {
        ArgumentNullException.ThrowIfNull(group);
        Write(new Event { Summary = HyperParameterSummaries.Start(group, values, Now) });
    }

    /// <summary>Writes that the training of this file ended, for TensorBoard's HPARAMS tab.</summary>
    /// <param name="isSuccess">Whether it came to its end.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteSessionEnd(bool isSuccess) =>
        Write(new Event { Summary = HyperParameterSummaries.End(isSuccess, Now) });

    private double Now => (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    private static string VersionIn(ReadOnlySpan<byte> first)
    {
        try
        {
            return Event.Parser.ParseFrom(first).FileVersion;
        }
        catch (InvalidProtocolBufferException)
        {
            return "";
        }
    }

    private void Write(Event @event)
    {
        @event.WallTime = Now;
        var length = RecordFrame.HeaderLength + @event.CalculateSize() + RecordFrame.FooterLength;
        if (record.Length < length)
            record = new byte[length];
        @event.WriteTo(record.AsSpan(RecordFrame.HeaderLength..(length - RecordFrame.FooterLength)));
        RecordFrame.Close(record.AsSpan(0, length));
        stream.Write(record, 0, length); // at once: a killed process leaves at most the last record unfinished
    }
}
