using System.Diagnostics;
using System.Text.Json;
using Anneal.Interop.Python;
using Anneal.Interop.Tests.Python;

namespace Anneal.Benchmarks;

/// <summary>
/// What it costs to check Python sources: the right scripts of the tests one by one, a program of almost 1,000,000
/// characters, and a notebook of pictures.
/// </summary>
internal static class CheckingSources
{
    private const int Rounds = 9;
    private const int Functions = 480;
    private const int PictureCharacters = 19_900_000;
    private const double SlowMilliseconds = 100;

    /// <summary>Prints the median over the scripts, each the median of its rounds, and those that are slow.</summary>
    public static void MeasureScripts()
    {
        var paths = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"));
        var first = Stopwatch.StartNew();
        Check(paths[0], File.ReadAllText(paths[0]));
        Console.WriteLine(
            FormattableString.Invariant($"first source of the process: {first.Elapsed.TotalMilliseconds:F0} ms")
        );
        var times = paths
            .Select(path => (Name: Path.GetFileName(path), Time: Median(path, File.ReadAllText(path))))
            .OrderBy(script => script.Time)
            .ToArray();
        Console.WriteLine(
            FormattableString.Invariant(
                $"{times.Length} scripts: median {times[times.Length / 2].Time:F2} ms, slowest:"
            )
        );
        foreach (var (name, time) in times.TakeLast(5).Concat(times.SkipLast(5).Where(IsSlow)))
            Console.WriteLine(FormattableString.Invariant($"  {time, 8:F2} ms  {name}"));

        static bool IsSlow((string Name, double Time) script) => script.Time > SlowMilliseconds;
    }

    /// <summary>Prints what a program of almost 1,000,000 characters costs.</summary>
    public static void MeasureProgram() => Measure("program.py", LargeProgram.Of(Functions));

    /// <summary>Prints what a notebook costs that is 20 MB of pictures, with a few lines of code.</summary>
    public static void MeasureNotebook()
    {
        var code = JsonSerializer.Serialize(LargeProgram.Of(functions: 1));
        var picture = new string('A', PictureCharacters);
        Measure(
            "pictures.ipynb",
            $$"""{"cells": [{"cell_type": "code", "source": {{code}}, "outputs": ["{{picture}}"]}]}"""
        );
    }

    // The first check, with what is compiled then, as the tool does it; a warm one; and the memory of the process.
    private static void Measure(string name, string text)
    {
        var clock = Stopwatch.StartNew();
        var schedulers = Check(name, text);
        var first = clock.Elapsed.TotalMilliseconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1e6;
        var then = Median(name, text);
        Console.WriteLine(
            FormattableString.Invariant($"{name}, {text.Length:N0} characters, {schedulers} schedulers:")
        );
        Console.WriteLine(
            FormattableString.Invariant($"  first {first:F0} ms, peak of the process {peak:F0} MB; then {then:F0} ms")
        );
    }

    private static double Median(string name, string text)
    {
        var times = new double[Rounds];
        for (var i = 0; i < Rounds; i++)
        {
            var clock = Stopwatch.StartNew();
            Check(name, text);
            times[i] = clock.Elapsed.TotalMilliseconds;
        }
        Array.Sort(times);
        return times[Rounds / 2];
    }

    private static int Check(string name, string text) =>
        SourceLinter.Check(PythonSource.Parse(name, text)).Schedulers.Count;
}
