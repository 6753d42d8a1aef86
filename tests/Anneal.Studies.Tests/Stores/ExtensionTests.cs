using Anneal.Studies.Tests.Databases;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;
using Anneal.Tuning.Trials;

namespace Anneal.Studies.Tests.Stores;

/// <summary>Studies to which something is added when they are done, or were stopped.</summary>
public sealed class ExtensionTests(StoreFixture stores) : IClassFixture<StoreFixture>
{
    private static readonly Dictionary<string, StudyExtension> Extensions = new()
    {
        ["seeds"] = new() { Seeds = [2, 3] },
        ["rates"] = new() { Rates = [0.02, 5] },
        ["schedules"] = new() { Schedules = [Recipe.Parse("constant(base)")] },
        ["a longer run"] = new() { Steps = 2700 },
        ["all of it"] = new()
        {
            Seeds = [2],
            Rates = [0.02],
            Schedules = [Recipe.Parse("constant(base)")],
            Steps = 1800,
        },
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var kind in ((IEnumerable<object[]>)StoreFixture.Kinds).Select(row => (string)row[0]))
            foreach (var strategy in new[] { "halving", "asha", "grid" })
            foreach (var (what, extension) in Extensions)
                if (strategy != "grid" || extension.Steps is null)
                    cases.Add(kind, strategy, what);
            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task What_is_added_is_trained_and_nothing_twice(string kind, string strategy, string what)
    {
        var (address, extension) = (stores.New(kind), Extensions[what]);
        var settings = Sample.Settings(Of(strategy));
        var trained = new HashSet<(string, double, long, ulong)>();
        var first = await RunAsync(settings, address, trained);
        var extended = extension.Apply(settings);
        using (var database = new StudyDatabase(StudyAddress.Parse(address)))
        {
            database.Extend("sample", extended, "more");
            Assert.Equal("more", database.SpecOf("sample"));
            Assert.Equal("open", database.Studies().Single().State);
        }
        var before = trained.Count;
        var second = await RunAsync(extended, address, trained);
        Assert.True(trained.Count > before);
        Assert.Equal(trained.Count, second.Trials);
        Assert.True(second.CostSteps > first.CostSteps);
        Assert.All(second.Ranking, each => Assert.Equal(extended.Seeds.Count, each.Values.Count));

        // Halving and grid come to where a study would be that had it all from the start.
        using var whole = new Study(extended);
        var expected = await whole.RunAsync(Sample.Train);
        if (strategy != "asha")
            Assert.Equal(Sample.Ranking(expected), Sample.Ranking(second).Take(expected.Ranking.Count));
        Assert.Equal(expected.Best?.Candidate, second.Best?.Candidate);
        // Whoever runs it again trains nothing.
        await RunAsync(extended, address, trained);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task A_study_that_was_stopped_is_extended_too(string kind, string strategy, string what)
    {
        var (address, extension) = (stores.New(kind), Extensions[what]);
        var settings = Sample.Settings(Of(strategy));
        using var stop = new CancellationTokenSource();
        using (var study = new Study(settings, Sample.Store(address)))
        {
            var count = 0;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                study.RunAsync(
                    context =>
                    {
                        if (++count == 7)
                            stop.Cancel();
                        context.CancellationToken.ThrowIfCancellationRequested();
                        Sample.Train(context);
                    },
                    cancellationToken: stop.Token
                )
            );
        }
        var extended = extension.Apply(settings);
        using (var database = new StudyDatabase(StudyAddress.Parse(address)))
            database.Extend("sample", extended, "");
        var trained = new HashSet<(string, double, long, ulong)>();
        var result = await RunAsync(extended, address, trained);
        Assert.Equal(trained.Count + 6, result.Trials);
        using var whole = new Study(extended);
        Assert.Equal((await whole.RunAsync(Sample.Train)).Best?.Candidate, result.Best?.Candidate);
    }

    [Theory, MemberData(nameof(StoreFixture.Kinds), MemberType = typeof(StoreFixture))]
    public async Task A_study_that_is_worked_on_is_not_extended(string kind)
    {
        var (address, settings) = (stores.New(kind), Sample.Settings());
        var extended = new StudyExtension { Seeds = [9] }.Apply(settings);
        using var study = new Study(settings, Sample.Store(address));
        var isRefused = false;
        await study.RunAsync(context =>
        {
            using var database = new StudyDatabase(StudyAddress.Parse(address));
            var refusal = Assert.Throws<ArgumentException>(() => database.Extend("sample", extended, ""));
            Assert.Contains(
                "must not be worked on, but 1 of its trials run",
                refusal.Message,
                StringComparison.Ordinal
            );
            isRefused = true;
            Sample.Train(context);
        });
        Assert.True(isRefused);
    }

    private static Strategy Of(string name) =>
        name switch
        {
            "halving" => new SuccessiveHalving(),
            "asha" => new AsynchronousHalving(),
            _ => new GridSearch(),
        };

    private static async Task<StudyResult> RunAsync(
        StudySettings settings,
        string address,
        HashSet<(string, double, long, ulong)> trained
    )
    {
        using var study = new Study(settings, Sample.Store(address));
        return await study.RunAsync(context =>
        {
            Assert.True(
                trained.Add((context.Candidate.Recipe.ToString(), context.Candidate.Rate, context.Steps, context.Seed))
            );
            Sample.Train(context);
        });
    }
}
