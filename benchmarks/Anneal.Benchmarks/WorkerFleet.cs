using System.Diagnostics;
using System.Globalization;
using Anneal.Studies;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Npgsql;

namespace Anneal.Benchmarks;

/// <summary>Many processes with one trial at a time, on one PostgreSQL: how long they wait for a trial.</summary>
internal static class WorkerFleet
{
    private const int Rates = 200;

    // As many programs that start at a time compile themselves at a time.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(90);

    /// <summary>Starts processes, lets them begin at one time, and prints what they measured.</summary>
    /// <param name="address">An empty database.</param>
    /// <param name="processes">How many.</param>
    /// <param name="milliseconds">What a trial takes.</param>
    /// <param name="seconds">How long they work.</param>
    public static void Measure(string address, int processes, int milliseconds, int seconds)
    {
        using (Open(address)) { }
        var children = Enumerable
            .Range(0, processes)
            .Select(_ =>
                Process.Start(
                    new ProcessStartInfo(
                        Environment.ProcessPath!,
                        [
                            "fleet-worker",
                            address,
                            milliseconds.ToString(CultureInfo.InvariantCulture),
                            seconds.ToString(CultureInfo.InvariantCulture),
                        ]
                    )
                    {
                        RedirectStandardInput = true,
                        RedirectStandardOutput = true,
                    }
                )!
            )
            .ToArray();
        foreach (var child in children)
            child.StandardOutput.ReadLine();
        foreach (var child in children)
            child.StandardInput.Close();
        Thread.Sleep(WarmUp);
        var (before, watch) = (Commits(address), Stopwatch.StartNew());
        Thread.Sleep(TimeSpan.FromSeconds(seconds) - WarmUp);
        var (after, elapsed) = (Commits(address), watch.Elapsed.TotalSeconds);
        var waits = children
            .SelectMany(child => child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => double.Parse(line, CultureInfo.InvariantCulture))
            .Order()
            .ToArray();
        Print($"{processes} processes, trials of {milliseconds} ms, {elapsed:0.0} s: {waits.Length} claims");
        Print($"  wait: median {At(waits, 0.5):0.0} ms, 99 % {At(waits, 0.99):0.0} ms, longest {waits[^1]:0.0} ms");
        Print($"  {waits.Length / elapsed:0} trials/s, {(after - before) / elapsed:0} transactions/s");
    }

    /// <summary>One of the processes.</summary>
    public static void Work(string address, int milliseconds, int seconds)
    {
        using var store = Open(address);
        using var study = new Study(Settings, store);
        Console.WriteLine("there");
        Console.In.ReadToEnd();
        var begin = Stopwatch.GetTimestamp();
        var early = -1;
        var limits = new WorkLimits { Time = TimeSpan.FromSeconds(seconds) };
        study.WorkAsync(new Sleeping(milliseconds, () => early = NoteEarly(early)), 1, limits).GetAwaiter().GetResult();
        foreach (var wait in store.Waits.Skip(Math.Max(0, early)))
            Print($"{wait}");

        int NoteEarly(int known) => known < 0 && Stopwatch.GetElapsedTime(begin) > WarmUp ? store.Waits.Count : known;
    }

    private static StudySettings Settings =>
        new()
        {
            Space = new(
                SearchSpace.LogRates(1e-4, 1, Rates),
                [Recipe.Parse("constant(base)")],
                new SearchDimension("batch", [.. Enumerable.Range(1, Rates).Select(size => $"{size}")])
            ),
            Rungs = new() { Steps = 900 },
            Strategy = new GridSearch(),
            Seeds = [0],
        };

    private static TimedStore Open(string address) => new(StudyDatabase.Store(StudyAddress.Parse(address), "fleet"));

    private static long Commits(string address)
    {
        var uri = new Uri(address);
        using var connection = new NpgsqlConnection(
            $"Host={uri.Host};Port={uri.Port};Username={uri.UserInfo};Database={uri.AbsolutePath.Trim('/')}"
        );
        connection.Open();
        using var command = new NpgsqlCommand(
            "SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()",
            connection
        );
        return (long)command.ExecuteScalar()!;
    }

    private static double At(double[] sorted, double part) => sorted[(int)(part * (sorted.Length - 1))];

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private sealed class Sleeping(int milliseconds, Action before) : Tuning.Trials.ITrial
    {
        public void Run(Tuning.Trials.TrialContext context)
        {
            before();
            Thread.Sleep(milliseconds);
            context.Report(context.Steps, context.Candidate.Rate);
        }
    }
}
