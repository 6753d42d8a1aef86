using System.Globalization;

namespace Anneal.Cluster.Slurm;

/// <summary>What a Slurm allows, as <c>scontrol show config</c> says it.</summary>
/// <param name="MaxArraySize">An array's indices are less than that.</param>
/// <param name="MaxSubmitJobs">Jobs that one may have at a time; null where it does not say.</param>
internal sealed record SlurmLimits(int MaxArraySize, int? MaxSubmitJobs)
{
    private const int UsualArraySize = 1001;
    private static readonly string[] OfJobs = ["MaxSubmitJobs", "MaxSubmitJobsPerUser", "MaxJobCount"];

    /// <summary>Reads them; what is not said is as it usually is.</summary>
    public static SlurmLimits Parse(string config)
    {
        var values = config
            .Split('\n')
            .Select(line => line.Split('=', 2))
            .Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0].Trim(), parts => parts[1].Trim())
            .ToDictionary(group => group.Key, group => group.First());
        var jobs = OfJobs.Select(Number).Where(number => number is > 0).Min();
        return new(Number("MaxArraySize") ?? UsualArraySize, jobs);

        int? Number(string name) =>
            values.TryGetValue(name, out var text)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    /// <summary>The most workers of one array.</summary>
    public int Most => Math.Max(1, Math.Min(MaxArraySize, MaxSubmitJobs ?? int.MaxValue));
}
