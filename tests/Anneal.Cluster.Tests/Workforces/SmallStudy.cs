using Anneal.Tuning.Spaces;
using Anneal.Tuning.Studies;

namespace Anneal.Cluster.Tests.Workforces;

/// <summary>A study that is only there.</summary>
internal static class SmallStudy
{
    public static StudySettings Settings =>
        new()
        {
            Space = new(SearchSpace.LogRates(1e-3, 1, 3), [Recipe.Parse("constant(base)")]),
            Rungs = new() { Steps = 10 },
        };
}
