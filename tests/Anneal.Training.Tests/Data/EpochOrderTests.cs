using Anneal.Training.Data;

namespace Anneal.Training.Tests.Data;

public sealed class EpochOrderTests
{
    private static int[] Order(ulong seed, int epoch)
    {
        var order = new int[1000];
        EpochOrder.Fill(seed, epoch, order);
        return order;
    }

    [Fact]
    public void Visits_every_example_once() =>
        Assert.Equal(Enumerable.Range(0, 1000), Order(seed: 1, epoch: 3).Order());

    [Fact]
    public void Depends_on_nothing_but_seed_and_epoch() =>
        Assert.Equal(Order(seed: 1, epoch: 3), Order(seed: 1, epoch: 3));

    [Fact]
    public void Differs_between_epochs_and_seeds()
    {
        int[][] orders = [Order(0, 0), Order(0, 1), Order(1, 0), Order(1, 1), Order(2, 0)];
        Assert.Equal(orders.Length, orders.Select(order => string.Join(',', order)).Distinct().Count());
    }

    [Fact] // Saved runs and published results depend on it.
    public void Is_the_same_in_every_version()
    {
        var order = new int[8];
        EpochOrder.Fill(seed: 1, epoch: 2, order);
        Assert.Equal([7, 0, 1, 5, 2, 6, 4, 3], order);
    }
}
