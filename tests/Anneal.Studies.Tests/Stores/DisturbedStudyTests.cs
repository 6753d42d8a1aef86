using Anneal.Studies.Tests.Databases;
using Anneal.Tuning.Studies;

namespace Anneal.Studies.Tests.Stores;

/// <summary>PostgreSQL that is cut off, or crashes, while a study runs.</summary>
public sealed class DisturbedStudyTests(StoreFixture stores) : IClassFixture<StoreFixture>
{
    [PostgresFact]
    public async Task A_study_outlives_its_connections()
    {
        var address = stores.Postgres.NewDatabase();
        await AssertEndsAlikeAsync(address, () =>
            stores.Postgres.Query(
                address,
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'anneal'"
            )
        );
    }

    [PostgresFact]
    public async Task A_study_outlives_a_crash_of_its_database()
    {
        var crashes = 0;
        await AssertEndsAlikeAsync(stores.Postgres.NewDatabase(), () =>
        {
            if (crashes++ >= 2)
                return;
            stores.Postgres.Crash();
            Thread.Sleep(300);
            stores.Postgres.Start();
        });
        Assert.True(crashes > 0);
    }

    [PostgresFact]
    public async Task Who_stops_a_study_is_not_kept_by_a_database_that_is_gone()
    {
        using var server = new PostgresServer();
        using var stop = new CancellationTokenSource();
        var settings = new StoreSettings { CancellationToken = stop.Token };
        using var study = new Study(Sample.Settings(), Sample.Store(server.NewDatabase(), settings));
        var error = await Assert.ThrowsAsync<StudyStoreException>(() =>
            study.RunAsync(
                context =>
                {
                    server.Crash();
                    stop.CancelAfter(500);
                    Sample.Train(context);
                },
                cancellationToken: stop.Token
            )
        );
        Assert.Contains("cannot be reached", error.Message, StringComparison.Ordinal);
    }

    private static async Task AssertEndsAlikeAsync(string address, Action disturb)
    {
        var expected = await Sample.UndisturbedAsync();
        using var over = new CancellationTokenSource();
        Study[] studies = [.. Enumerable.Range(0, 3).Select(_ => new Study(Sample.Settings(), Sample.Store(address)))];
        var disturbing = Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                disturb();
                await Task.Delay(100);
            }
        });
        var results = await Task.WhenAll(
            studies.Select(study =>
                study.RunAsync(
                    context =>
                    {
                        Thread.Sleep(100);
                        Sample.Train(context);
                    },
                    workers: 2
                )
            )
        );
        await over.CancelAsync();
        await disturbing;
        foreach (var (result, study) in results.Zip(studies))
        {
            Assert.Equal(Sample.Ranking(expected), Sample.Ranking(result));
            Assert.Equal((expected.Trials, expected.CostSteps), (result.Trials, result.CostSteps));
            study.Dispose();
        }
    }
}
