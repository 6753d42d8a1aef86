using System.Diagnostics;
using System.Globalization;
using Anneal.Studies;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;

namespace Anneal.Benchmarks;

/// <summary>What a study costs beside its trials: trials that train nothing and report one value.</summary>
internal static class RunningStudies
{
    private const int Parts = 10;

    /// <summary>Measures a study of so many trials.</summary>
    /// <param name="store">A file, or the address of a database that is empty.</param>
    /// <param name="trials">How many.</param>
    /// <param name="workers">At a time.</param>
    /// <param name="strategy"><c>grid</c> or <c>asha</c>.</param>
    public static void Measure(string store, int trials, int workers, string strategy)
    {
        const int Rates = 1_000;
        var settings = new StudySettings
        {
            Space = new(
                SearchSpace.LogRates(1e-4, 1, Rates),
                [Recipe.Parse("constant(base)")],
                new SearchDimension(
                    "batch",
                    [.. Enumerable.Range(1, Math.Max(1, trials / Rates)).Select(size => $"{size}")]
                )
            ),
            Rungs = new() { Steps = 900 },
            Strategy = strategy == "asha" ? new AsynchronousHalving() : new GridSearch(),
            Seeds = [0],
        };
        using var study = new Study(settings, StudyDatabase.Store(StudyAddress.Parse(store), "overhead"));
        var watch = Stopwatch.StartNew();
        var (ended, part) = (0, TimeSpan.Zero);
        study.Happened += (_, happened) =>
        {
            if (happened.Outcome is null || Interlocked.Increment(ref ended) % (trials / Parts) != 0)
                return;
            Print($"{ended} trials: {(watch.Elapsed - part).TotalMilliseconds / (trials / Parts):0.000} ms each");
            Print($"  {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB");
            part = watch.Elapsed;
        };
        var result = study
            .RunAsync(context => context.Report(context.Steps, context.Candidate.Rate), workers)
            .GetAwaiter()
            .GetResult();
        var processor = Environment.CpuUsage.TotalTime;
        var each = watch.Elapsed.TotalMilliseconds / result.Trials;
        Print($"{result.Trials} trials with {workers} workers: {each:0.000} ms each");
        Print($"  of the processor {processor.TotalMilliseconds / result.Trials:0.000} ms each");
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
