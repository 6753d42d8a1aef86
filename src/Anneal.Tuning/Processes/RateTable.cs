using System.Globalization;

namespace Anneal.Tuning.Processes;

/// <summary>The file of a schedule's rates: <c>step,rate</c>, a line for each update.</summary>
internal static class RateTable
{
    private const int StepsAtATime = 4096;

    public static void Write(string path, Curve rate, long steps)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("step,rate");
        var values = new double[StepsAtATime];
        for (long start = 0; start < steps; start += values.Length)
        {
            var part = values.AsSpan(0, (int)Math.Min(values.Length, steps - start));
            rate.Fill(start, part);
            for (var i = 0; i < part.Length; i++)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{start + i},{part[i]:R}"));
        }
    }
}
