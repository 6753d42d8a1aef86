using Anneal.Interop.Configurations;
using Anneal.Tests;

namespace Anneal.Interop.Tests.Configurations;

/// <summary>What a configuration says, for tests.</summary>
internal static class Configured
{
    /// <summary>The only schedule of a configuration.</summary>
    public static ConfiguredSchedule Only(string fileName, string text, GivenRun? given = null) =>
        Assert.Single(TrainingConfiguration.Parse(fileName, text).Schedules(given));

    /// <summary>The rates at some steps of its run.</summary>
    public static double[] Rates(ConfiguredSchedule schedule, params long[] steps)
    {
        Assert.Null(schedule.Unknown);
        var plan = schedule.Frequency == StepFrequency.Epoch ? null : schedule.Run.Plan;
        var curve = schedule.Recipe!.Bind(plan, schedule.Rate.Value ?? 1).Rate;
        return [.. steps.Select(curve.At)];
    }

    /// <summary>Compares rates.</summary>
    public static void Equal(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Near.InNineDigits(expected[i], actual[i]), $"{i}: {actual[i]:R}, not {expected[i]:R}");
    }
}
