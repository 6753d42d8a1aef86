using System.Diagnostics;
using System.Globalization;
using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Trials;

namespace Anneal.Tuning.Processes;

/// <summary>
/// Trials that are processes, in any language: each gets its values on its command line, reports lines of JSON, and
/// ends with all that it started.
/// </summary>
/// <remarks>
/// In the trial's folder lie <c>output.log</c> (what it wrote, up to a limit), <c>rates.csv</c> and <c>checkpoint</c>,
/// as far as they are asked for. What a trial starts is ended with it, also in groups and sessions of its own; on
/// Linux only what clears its environment and lets its parent end before it escapes, and where this process is killed,
/// a shell ends its trials.
/// </remarks>
public sealed class ProcessTrial : ITrial
{
    private const int SignalStatus = 128;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100),
        EndOfOutput = TimeSpan.FromSeconds(2);

    private readonly ProcessTrialSettings settings;

    /// <param name="settings">The program.</param>
    /// <param name="space">What is searched.</param>
    /// <param name="plan">The rungs.</param>
    /// <param name="sharesTrunks">Whether trainings that begin alike share that part. Default: no.</param>
    /// <exception cref="ArgumentException">A searched value is not used, a placeholder means nothing, or trials would
    /// share a metrics file.</exception>
    public ProcessTrial(ProcessTrialSettings settings, SearchSpace space, RungPlan plan, bool sharesTrunks = false)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Command.Check(space, plan, sharesTrunks);
        if (settings.MetricsFile is { } file && !new CommandTemplate(file).Uses(CommandTemplate.CheckpointName))
            throw new ArgumentException(
                $"The metrics file must lie in the trial's own folder, as in {{checkpoint}}/metrics.jsonl, but was "
                    + $"'{file}', which all trials would share."
            );
        this.settings = settings;
    }

    /// <inheritdoc/>
    public void Run(TrialContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var folder = context.Folder
            ?? throw new InvalidOperationException("a study of programs must have a folder, but has none");
        var checkpoint = Path.Combine(folder, "checkpoint");
        Directory.CreateDirectory(checkpoint);
        var table = Path.Combine(folder, "rates.csv");
        if (settings.Command.NeedsTable)
            RateTable.Write(table, context.Schedule.Rate, context.Plan.TotalSteps!.Value);
        var values = new CommandValues
        {
            Candidate = context.Candidate,
            Plan = context.Plan,
            Steps = context.Steps,
            Seed = context.Seed,
            Checkpoint = checkpoint,
            Table = table,
        };

        var goesOn = true;
        var metrics = new MetricReader(settings.Metric, (step, value) =>
            goesOn = goesOn && context.Report(step, value)
        );
        var file = settings.MetricsFile is { } path
            ? new TailedFile(new CommandTemplate(path).Fill(values)[0], metrics.Add, context.StepsBefore > 0)
            : null;
        using var output = new KeptOutput(Path.Combine(folder, "output.log"), settings.OutputLimit);
        using var process = new TrialProcess(settings.Command.Fill(values), settings.Threads);
        Task[] readers = [Read(process.Output, bytes =>
            {
                output.Add(bytes, isError: false);
                if (file is null)
                    metrics.Add(bytes);
            }), Read(process.Errors, bytes => output.Add(bytes, isError: true))];
        try
        {
            var clock = Stopwatch.StartNew();
            while (!process.Wait(Look) && Volatile.Read(ref goesOn))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (clock.Elapsed >= settings.TimeLimit)
                    throw new TimeoutException(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"it was ended by its time limit of {settings.TimeLimit.Value.TotalSeconds} s"
                        )
                    );
                file?.Read();
            }
        }
        finally
        {
            process.End();
            Task.WaitAll(readers, EndOfOutput);
        }
        file?.Read();
        metrics.End();
        if (goesOn)
            RequireResult(process.ExitCode, metrics, output, context);
    }

    private static void RequireResult(int status, MetricReader metrics, KeptOutput output, TrialContext context)
    {
        if (status != 0)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var how =
                status > SignalStatus
                    ? $"it was ended by signal {status - SignalStatus}"
                    : $"it ended with exit status {status}";
            throw new InvalidOperationException(output.LastError is { } line ? $"{how}: {line}" : how);
        }
        if (metrics.Missing is { } missing)
            throw new InvalidOperationException(missing);
    }

    private static Task Read(Stream stream, Receive receive) =>
        Task.Factory.StartNew(
            () =>
            {
                var buffer = new byte[1 << 16];
                try
                {
                    for (int count; (count = stream.Read(buffer)) > 0; )
                        receive(buffer.AsSpan(0, count));
                }
                catch (Exception closed) when (closed is IOException or ObjectDisposedException) { }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private delegate void Receive(ReadOnlySpan<byte> bytes);
}
