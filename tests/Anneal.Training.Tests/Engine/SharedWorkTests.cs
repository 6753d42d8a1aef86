using Anneal.Training.Engine;

namespace Anneal.Training.Tests.Engine;

public class SharedWorkTests
{
    [Fact]
    public void A_worker_takes_its_own_share_in_order_and_then_what_others_have_not_begun()
    {
        var work = new SharedWork(workers: 3);
        work.Begin(pieces: 7); // shares 0-1, 2-3 and 4-6
        Assert.True(work.TryTake(worker: 2, out var first));
        Assert.True(work.TryTake(worker: 0, out var other));
        Assert.Equal((4, 0), (first, other));
        Assert.Equal([2, 3, 5, 6, 1], Rest(work, worker: 1));
        Assert.Empty(Rest(work, worker: 0));
    }

    [Theory, InlineData(1, 5), InlineData(2, 0), InlineData(2, 1), InlineData(8, 3), InlineData(3, 100)]
    public void Every_piece_is_taken_once_each_time(int workers, int pieces)
    {
        var work = new SharedWork(workers);
        foreach (var count in new[] { pieces, pieces + 1, pieces })
        {
            work.Begin(count);
            var taken = new List<int>();
            for (var worker = 0; worker < workers; worker++)
                if (work.TryTake(worker, out var piece))
                    taken.Add(piece);
            Assert.Equal(Enumerable.Range(0, count), taken.Concat(Rest(work, workers - 1)).Order());
        }
    }

    private static IEnumerable<int> Rest(SharedWork work, int worker)
    {
        while (work.TryTake(worker, out var piece))
            yield return piece;
    }
}
