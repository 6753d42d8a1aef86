using Anneal.Studies.Tests.Databases;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies.Tests.Stores;

/// <summary>Both kinds of stores do the same.</summary>
public sealed class StoreTests(StoreFixture stores) : IClassFixture<StoreFixture>
{
    public static TheoryData<string> Kinds => StoreFixture.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_study_finds_what_it_finds_in_memory_and_a_second_run_trains_nothing(string kind)
    {
        var (address, expected) = (stores.New(kind), await Sample.UndisturbedAsync());
        foreach (var trained in new[] { expected.Trials, 0 })
        {
            using var study = new Study(Sample.Settings(), Sample.Store(address));
            var count = 0;
            var result = await study.RunAsync(context =>
            {
                count++;
                Sample.Train(context);
            });
            Assert.Equal(trained, count);
            Assert.Equal(Sample.Ranking(expected), Sample.Ranking(result));
            Assert.Equal((expected.Trials, expected.CostSteps), (result.Trials, result.CostSteps));
        }
        using var database = new StudyDatabase(StudyAddress.Parse(address));
        var summary = Assert.Single(database.Studies());
        Assert.Equal(("sample", "done", 0), (summary.Name, summary.State, summary.Workers));
        Assert.Equal(expected.Trials, summary.States["completed"]);
        Assert.Equal(2 * expected.Trials, database.Values("sample").Count);
        Assert.All(database.Attempts("sample"), each => Assert.Equal("completed", each.State));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Several_processes_work_on_one_study_and_no_trial_counts_twice(string kind)
    {
        var (address, expected) = (stores.New(kind), await Sample.UndisturbedAsync());
        Study[] studies = [.. Enumerable.Range(0, 4).Select(_ => new Study(Sample.Settings(), Sample.Store(address)))];
        var counts = new int[studies.Length];
        var results = await Task.WhenAll(
            studies.Select(
                (study, place) =>
                    study.RunAsync(
                        context =>
                        {
                            Interlocked.Increment(ref counts[place]);
                            Thread.Sleep(20);
                            Sample.Train(context);
                        },
                        workers: 2
                    )
            )
        );
        Assert.Equal(expected.Trials, counts.Sum());
        Assert.All(counts, count => Assert.True(count > 0));
        foreach (var result in results)
        {
            Assert.Equal(Sample.Ranking(expected), Sample.Ranking(result));
            Assert.Equal((expected.Trials, expected.CostSteps), (result.Trials, result.CostSteps));
        }
        foreach (var study in studies)
            study.Dispose();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void What_comes_of_an_attempt_that_was_given_up_is_refused(string kind)
    {
        var address = stores.New(kind);
        using var slow = Opened(address);
        var assignment = new Assignment(3, 0, 7);
        var first = Begun(slow, assignment);
        Assert.True(slow.Report(StudyEvent.Reported(assignment, first.Attempt, 10, 0.5)));
        Expire(kind, address);

        using var other = Opened(address);
        StudyEvent[] seen = [];
        var second = Begun(other, assignment, news => seen = [.. seen, .. news]);
        Assert.True(second.Attempt > first.Attempt);
        var lost = seen.Single(each => each.Outcome == TrialOutcome.Lost);
        Assert.Equal((first.Attempt, 10), (lost.Attempt, lost.Step));

        StudyChoice? Listen(StudyNews news)
        {
            seen = [.. seen, .. news.Events];
            return null;
        }
        // Two live copies of one attempt: the old one is told to end, and nothing of it is kept.
        Assert.False(slow.Report(StudyEvent.Reported(assignment, first.Attempt, 20, 0.1)));
        slow.Exchange([StudyEvent.Ended(assignment, first.Attempt, TrialOutcome.Completed, 30, 0.1)], _ => null);
        other.Exchange([StudyEvent.Ended(assignment, second.Attempt, TrialOutcome.Completed, 30, 0.9)], Listen);
        var ends = seen.Where(each => each.Outcome is not null);
        Assert.Equal([null, 0.9], ends.Select(each => each.Value).Order());
        using var database = new StudyDatabase(StudyAddress.Parse(address));
        Assert.Equal(["lost", "completed"], database.Attempts("sample").Select(each => each.State));
        Assert.Single(database.Values("sample"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_trial_that_is_always_lost_is_tried_three_times_and_is_no_failure(string kind)
    {
        var address = stores.New(kind);
        var settings = Sample.Settings(new GridSearch()) with
        {
            Space = new([0.1], [Recipe.Parse("constant(base)")]),
            Seeds = [0],
        };
        for (var tries = 0; tries < 3; tries++)
        {
            using var store = Opened(address, Plan(settings));
            Begun(store, new(0, 0, 0));
            Expire(kind, address);
        }
        using var study = new Study(settings, Sample.Store(address));
        var result = await study.RunAsync(_ => Assert.Fail("it was tried three times"));
        Assert.Equal(1, result.Trials);
        using var database = new StudyDatabase(StudyAddress.Parse(address));
        Assert.Equal(["lost", "lost", "lost"], database.Attempts("sample").Select(each => each.State));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_study_that_was_stopped_anywhere_goes_on_and_ends_alike(string kind)
    {
        var expected = await Sample.UndisturbedAsync(new AsynchronousHalving());
        for (var stopAt = 1; stopAt < expected.Trials; stopAt += 9)
        {
            var address = stores.New(kind);
            using (var stop = new CancellationTokenSource())
            using (var study = new Study(Sample.Settings(new AsynchronousHalving()), Sample.Store(address)))
            {
                var begun = 0;
                await Assert.ThrowsAsync<OperationCanceledException>(() =>
                    study.RunAsync(
                        context =>
                        {
                            if (++begun == stopAt)
                                stop.Cancel();
                            context.CancellationToken.ThrowIfCancellationRequested();
                            Sample.Train(context);
                        },
                        cancellationToken: stop.Token
                    )
                );
            }
            using var again = new Study(Sample.Settings(new AsynchronousHalving()), Sample.Store(address));
            Assert.Equal(Sample.Ranking(expected), Sample.Ranking(await again.RunAsync(Sample.Train)));
        }
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Another_study_of_the_same_name_is_refused(string kind)
    {
        var address = stores.New(kind);
        new Study(Sample.Settings(), Sample.Store(address)).Dispose();
        var error = Assert.Throws<ArgumentException>(() =>
            new Study(Sample.Settings(new GridSearch()), Sample.Store(address))
        );
        Assert.Contains("another study of the name 'sample'", error.Message, StringComparison.Ordinal);
        using var database = new StudyDatabase(StudyAddress.Parse(address));
        Assert.Contains(
            "it has 'sample'",
            Assert.Throws<ArgumentException>(() => database.SpecOf("other")).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Begins one attempt.</summary>
    private static StudyEvent Begun(
        IStudyStore store,
        Assignment assignment,
        Action<IReadOnlyList<StudyEvent>>? hear = null
    )
    {
        var isChosen = false;
        var claims = store.Exchange([], news =>
        {
            hear?.Invoke(news.Events);
            if (isChosen)
                return null;
            isChosen = true;
            return new(assignment);
        });
        return Assert.Single(claims).Started;
    }

    private static string Plan(StudySettings settings) => settings.Describe(settings.Plan);

    private static IStudyStore Opened(string address, string plan = "plan")
    {
        var store = Sample.Store(address);
        store.Open(plan);
        return store;
    }

    /// <summary>Time goes by for the leases, and nobody gave a sign of life.</summary>
    private void Expire(string kind, string address)
    {
        const string Text = "UPDATE anneal_attempt SET lease = 0";
        if (kind == "postgres")
            stores.Postgres.Query(address, Text);
        else
            SqliteFile.Execute(address, Text);
    }
}
