using Anneal.Training.Averages;
using Anneal.Training.Data;
using Anneal.Training.Engine;
using Anneal.Training.Initialization;
using Anneal.Training.Models;

namespace Anneal.Training.Tests.Averages;

public sealed class AveragedWeightsTests
{
    private static ParameterVector Weights() =>
        new Network(BuiltInModels.Mlp(5), new Shape(7), 3, WeightInitialization.Torch, new RandomGenerator(1)).Weights;

    [Fact] // 100 updates, five an epoch, against the formulas in double
    public void Follows_its_formula()
    {
        var weights = Weights();
        var random = new RandomGenerator(2);
        var (ema, swa) = (
            new AveragedWeights(new ExponentialAveraging { Decay = 0.9 }, weights),
            new AveragedWeights(new StochasticWeightAveraging { FirstEpoch = 8 }, weights)
        );
        var (expectedEma, sum, taken) = (new double[weights.Count], new double[weights.Count], 0);
        for (var update = 0; update < 100; update++)
        {
            foreach (var parameter in weights.Parameters)
            foreach (ref var number in weights[parameter])
                number += (float)(random.NextDouble() - 0.5);
            var (epoch, endsEpoch) = (1 + update / 5, update % 5 == 4);
            ema.Observe(epoch, endsEpoch);
            swa.Observe(epoch, endsEpoch);
            var now = weights.ToArray();
            for (var i = 0; i < now.Length; i++)
                expectedEma[i] = update == 0 ? now[i] : 0.9 * expectedEma[i] + 0.1 * now[i];
            if (!endsEpoch || epoch < 8)
                continue;
            taken++;
            for (var i = 0; i < now.Length; i++)
                sum[i] += now[i];
        }
        Assert.Equal((100, 13, 13), (ema.Taken, swa.Taken, taken));
        Assert.All(expectedEma.Zip(ema.Values.ToArray()), pair => Assert.Equal(pair.First, pair.Second, 5e-6));
        Assert.All(sum.Zip(swa.Values.ToArray()), pair => Assert.Equal(pair.First / 13, pair.Second, 5e-6));
    }

    [Fact]
    public void Begins_as_the_weights_after_the_first_update()
    {
        var weights = Weights();
        var average = new AveragedWeights(new ExponentialAveraging(), weights);
        average.Observe(epoch: 1, endsEpoch: false);
        Assert.Equal(weights.Sha256(), average.Values.Sha256());
    }

    [Fact]
    public void Is_measured_in_place_of_the_weights_which_come_back_unchanged()
    {
        var weights = Weights();
        var average = new AveragedWeights(new ExponentialAveraging(), weights);
        var (before, zeros) = (weights.Sha256(), average.Values.Sha256());
        Assert.Equal(zeros, average.Measure(weights.Sha256));
        Assert.Throws<OperationCanceledException>(() =>
            average.Measure<int>(() => throw new OperationCanceledException())
        );
        Assert.Equal((before, zeros), (weights.Sha256(), average.Values.Sha256()));
    }

    [Theory, InlineData(1, 1), InlineData(4, 4), InlineData(15, 12), InlineData(100, 76)]
    public void SWA_averages_over_the_last_quarter_unless_told_otherwise(int epochs, int first) =>
        Assert.Equal(first, StochasticWeightAveraging.OverLastQuarter(epochs).FirstEpoch);

    [Fact]
    public void Refuses_a_decay_of_one() =>
        Assert.Throws<ArgumentOutOfRangeException>("Decay", () => new ExponentialAveraging { Decay = 1 });
}
