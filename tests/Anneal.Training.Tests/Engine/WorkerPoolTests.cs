using Anneal.Training.Engine;

namespace Anneal.Training.Tests.Engine;

public class WorkerPoolTests
{
    [Theory, InlineData(1), InlineData(2), InlineData(5)]
    public void Runs_each_piece_once_on_every_thread(int threads)
    {
        using var workers = new WorkerPool(threads);
        var runs = new int[threads];
        for (var piece = 0; piece < 300; piece++)
            workers.Run(worker => runs[worker]++);
        Assert.All(runs, count => Assert.Equal(300, count));
    }

    [Fact]
    public void Wakes_threads_that_have_gone_to_sleep()
    {
        using var workers = new WorkerPool(threads: 3);
        var runs = 0;
        for (var piece = 0; piece < 3; piece++)
        {
            Assert.True(SpinWait.SpinUntil(() => workers.SleepingThreads == 2, TimeSpan.FromSeconds(30)));
            workers.Run(_ => Interlocked.Increment(ref runs));
        }
        Assert.Equal(9, runs);
    }

    [Fact]
    public void Hands_on_what_went_wrong_and_still_works()
    {
        using var workers = new WorkerPool(threads: 2);
        var error = Assert.Throws<AggregateException>(() =>
            workers.Run(worker =>
            {
                if (worker == 1)
                    throw new InvalidOperationException("broken");
            })
        );
        Assert.Equal("broken", Assert.Single(error.InnerExceptions).Message);
        workers.Run(_ => { });
    }

    [Fact]
    public void Refuses_work_after_it_was_disposed()
    {
        var workers = new WorkerPool(threads: 2);
        workers.Dispose();
        Assert.Throws<ObjectDisposedException>(() => workers.Run(_ => { }));
    }

    [Fact]
    public void Refuses_no_threads()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("threads", () => new WorkerPool(0));
        Assert.StartsWith("'threads' must be at least 1, but was 0.", error.Message);
    }
}
