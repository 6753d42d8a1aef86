using System.Globalization;
using System.Text;

namespace Anneal.TorchTests.Schedulers;

/// <summary>TorchSharp's schedulers beside ours, for people.</summary>
internal static class SchedulerTable
{
    public static string Write()
    {
        var table = new StringBuilder("| scheduler | steps | rate | momentum |\n| --- | --- | --- | --- |\n");
        foreach (var each in SchedulerCases.All)
        {
            var run = SchedulerRun.Of(each);
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {each.Name} | {each.Steps + 1} | {Say(run.RateDifference)} | {Say(run.MomentumDifference)} |\n"
            );
        }
        return table.ToString();
    }

    private static string Say((double Largest, int First) difference) =>
        difference.First < 0
            ? string.Create(CultureInfo.InvariantCulture, $"the same (within {difference.Largest:G2})")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"differs from step {difference.First} on, by up to {difference.Largest:G3}"
            );
}
