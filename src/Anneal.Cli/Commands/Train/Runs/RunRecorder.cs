using Anneal.Cli.Training.Runs;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary>Writes what a training reports into its folder.</summary>
internal sealed class RunRecorder : IDisposable
{
    private readonly RunFolder folder;
    private readonly MetricsLog metrics;
    private readonly EventLog events;

    /// <param name="folder">The training's folder.</param>
    /// <param name="eventsName">The name of TensorBoard's file in it.</param>
    /// <param name="reports">What the training had reported at the checkpoint that it resumes from.</param>
    /// <param name="clock">Tells when each event was written.</param>
    /// <exception cref="IOException">A file cannot be written; the message says what to do.</exception>
    public RunRecorder(RunFolder folder, string eventsName, IReadOnlyList<TrainingReport> reports, TimeProvider clock)
    {
        this.folder = folder;
        try
        {
            metrics = new(folder.MetricsPath, reports);
            events = new(folder.File(eventsName), reports, clock);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            metrics?.Dispose();
            throw Refused(error);
        }
        HasNewEvents = events.IsNew && reports.Count > 0;
    }

    /// <summary>Whether TensorBoard's file of the resumed training had to be begun again.</summary>
    public bool HasNewEvents { get; }

    /// <exception cref="IOException">A file cannot be written; the message says what to do.</exception>
    public void Record(TrainingReport report)
    {
        try
        {
            metrics.Write(report);
            events.Write(report);
        }
        catch (IOException error)
        {
            throw Refused(error);
        }
    }

    private IOException Refused(Exception error) =>
        new(
            $"The folder '{folder.Path}' cannot be written: {WriteRefusal.ReasonFor(folder.MetricsPath, error)} The "
                + $"checkpoints are intact; fix that and continue with --resume {folder.Path}.",
            error
        );

    public void Dispose()
    {
        metrics.Dispose();
        events.Dispose();
    }
}
