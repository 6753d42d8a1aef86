using Anneal.Tuning.Studies;

namespace Anneal.Tuning.Tests.Studies;

public sealed class SeedDifferenceTests
{
    [Fact]
    public void Seeds_that_vary_alike_tell_candidates_apart_that_means_alone_do_not()
    {
        var paired = SeedDifference.Paired([1, 2, 3], [1.5, 2.5, 3.6]);
        Assert.Equal(1.6 / 3, paired.Mean, 12);
        Assert.Equal(1.0 / 30, paired.StandardError!.Value, 12); // of 0.5, 0.5 and 0.6
        Assert.False(paired.IsWithinNoise);
        var unpaired = SeedDifference.Unpaired([1, 2, 3], [1.5, 2.5, 3.6]);
        Assert.Equal(paired.Mean, unpaired.Mean, 12);
        Assert.True(unpaired.IsWithinNoise);
    }

    [Fact]
    public void One_seed_does_not_say_what_noise_is()
    {
        Assert.Null(SeedDifference.Paired([1], [2]).IsWithinNoise);
        Assert.Null(SeedDifference.Unpaired([1], [2, 3]).IsWithinNoise);
        Assert.Equal(1.5, SeedDifference.Unpaired([1], [2, 3]).Mean);
    }

    [Fact]
    public void Values_that_do_not_belong_together_are_refused()
    {
        Assert.Throws<ArgumentException>(() => SeedDifference.Paired([1, 2], [1]));
        Assert.Throws<ArgumentException>(() => SeedDifference.Unpaired([], [1]));
    }
}
