using Anneal.Reporting.TensorBoard;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary>TensorBoard's event file of a training: an event for every report.</summary>
internal sealed class EventLog : IDisposable
{
    private readonly FileStream file;
    private readonly EventFileWriter writer;

    /// <param name="path">The file.</param>
    /// <param name="reports">What the training had reported at the checkpoint that it resumes from; events after them
    /// are cut off.</param>
    /// <param name="clock">Tells when each event was written.</param>
    public EventLog(string path, IReadOnlyList<TrainingReport> reports, TimeProvider clock)
    {
        // Of somebody else's file behind a link nothing is changed, and nobody is waited for who reads a pipe.
        if (new FileInfo(path).LinkTarget is not null || PathStatus.Of(path).Kind is PathKind.Stream or PathKind.Socket)
            File.Delete(path);
        // Each event is written at once and whole.
        file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            writer = EventFileWriter.Continue(file, reports.Count, clock);
        }
        catch (InvalidDataException)
        {
            IsNew = true;
            file.SetLength(0);
            writer = EventFileWriter.Begin(file, clock);
            foreach (var report in reports)
                Write(report);
        }
    }

    /// <summary>Whether the file was begun again, because it was not there or did not hold all reports.</summary>
    public bool IsNew { get; }

    public void Write(TrainingReport report) => writer.Write(report.Step, [.. Scalars(report)]);

    public void Dispose() => file.Dispose();

    private static IEnumerable<Scalar> Scalars(TrainingReport report) =>
        [
            new($"learning_rate/{OptimizerSettings.GroupName}", report.LearningRate),
            .. Scalars("train", report.Train),
            .. Scalars("validation", report.Validation),
            .. Scalars("test", report.Test),
            .. Scalars("averaged_validation", report.AveragedValidation),
            .. Scalars("averaged_test", report.AveragedTest),
        ];

    private static IEnumerable<Scalar> Scalars(string set, Score? score)
    {
        if (score is not { } measured)
            yield break;
        yield return new($"loss/{set}", measured.Loss);
        if (measured.Accuracy is { } accuracy)
            yield return new($"accuracy/{set}", accuracy);
    }
}
