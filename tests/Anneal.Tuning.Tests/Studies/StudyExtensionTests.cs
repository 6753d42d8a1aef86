using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;
using Anneal.Tuning.Strategies;
using Anneal.Tuning.Studies;

namespace Anneal.Tuning.Tests.Studies;

public sealed class StudyExtensionTests
{
    private static readonly Recipe Cosine = Recipe.Parse("cosine(base -> 0)");
    private static readonly Recipe Constant = Recipe.Parse("constant(base)");

    private static StudySettings Settings(
        Strategy? strategy = null,
        RungRule? rule = null,
        params Recipe[] schedules
    ) =>
        new()
        {
            Space = new(
                [0.1, 0.2, 0.3],
                schedules.Length > 0 ? [.. schedules] : [Cosine],
                new SearchDimension("m", "0", "1")
            ),
            Rungs = new() { Steps = 900, Rule = rule },
            Strategy = strategy ?? new SuccessiveHalving(),
        };

    [Fact]
    public void Candidates_of_a_space_that_grows_twice_keep_their_numbers()
    {
        var space = Settings().Space;
        var grown = space.ExtendedBy([0.4], [Constant]).ExtendedBy([0.5], []);
        Assert.Equal(5 * 2 * 2, grown.Count);
        Assert.All(Enumerable.Range(0, space.Count), number => Assert.Equal(space[number], grown[number]));
        Assert.Equal(
            grown.Count,
            Enumerable
                .Range(0, grown.Count)
                .Select(number => (grown[number].Recipe, grown[number].Rate, grown[number]["m"]))
                .Distinct()
                .Count()
        );
        Assert.Throws<ArgumentException>(() => space.ExtendedBy([0.2], []));
        Assert.Throws<ArgumentException>(() => space.ExtendedBy([], [Cosine]));
    }

    [Fact]
    public void Rungs_stay_and_a_longer_run_is_a_rung_more()
    {
        var settings = Settings();
        var more = new StudyExtension { Rates = [0.4], Seeds = [7] }.Apply(settings);
        Assert.Equal([100, 300, 900], more.Plan.Rungs.Select(rung => rung.Steps));
        Assert.Equal([0, 1, 2, 7], more.Seeds);
        var longer = new StudyExtension { Steps = 1000 }.Apply(settings);
        Assert.Equal([100, 300, 900, 1000], longer.Plan.Rungs.Select(rung => rung.Steps));
        Assert.Equal([1, 1, 1, 3], longer.Plan.Rungs.Select(rung => rung.Seeds));
    }

    [Fact]
    public void With_one_rung_a_schedule_may_be_added_to_one_that_is_the_same_however_long_the_run_is()
    {
        var settings = Settings(schedules: Constant) with { Rungs = new() { Steps = 2 } };
        var one = Assert.Single(settings.Plan.Rungs);
        Assert.Equal(
            [one.Steps],
            new StudyExtension { Schedules = [Cosine] }
                .Apply(settings)
                .Plan.Rungs.Select(it => it.Steps)
        );
    }

    [Fact]
    public void Random_search_draws_more_of_the_same()
    {
        var settings = Settings(new RandomSearch(2, Seed: 5));
        var more = new StudyExtension { Draws = 4 }.Apply(settings);
        Assert.Equal(new RandomSearch(4, Seed: 5), more.Strategy);
        Assert.Contains("would draw others", Refusal(settings, new() { Rates = [0.4] }), StringComparison.Ordinal);
        Assert.Contains("more than the 2", Refusal(settings, new() { Draws = 2 }), StringComparison.Ordinal);
        Assert.Contains("Only random search", Refusal(Settings(), new() { Draws = 9 }), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_strategy_or_the_rule_of_the_rungs_does_not_allow_is_refused_with_why_and_the_remedy()
    {
        Assert.Contains("adds nothing", Refusal(Settings(), new()), StringComparison.Ordinal);
        Assert.Contains(
            "has no rung to add",
            Refusal(Settings(new GridSearch()), new() { Steps = 1800 }),
            StringComparison.Ordinal
        );
        Assert.Contains("longer than the 900", Refusal(Settings(), new() { Steps = 900 }), StringComparison.Ordinal);
        var resumes = Settings(schedules: Constant);
        Assert.Equal(RungRule.Resume, resumes.Plan.Rule);
        Assert.Contains(
            "ranked before their decay",
            Refusal(resumes, new() { Schedules = [Cosine] }),
            StringComparison.Ordinal
        );
        Assert.Equal(
            4,
            new StudyExtension { Steps = 2700 }
                .Apply(resumes)
                .Plan.Rungs.Count
        );
        Assert.Contains(
            "of another curve",
            Refusal(Settings(rule: RungRule.Resume), new() { Steps = 2700 }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "too short",
            Refusal(Settings(), new() { Schedules = [Recipe.Parse("warmup(50) then cosine(base -> 0)")] }),
            StringComparison.Ordinal
        );
        Assert.Contains("twice", Refusal(Settings(), new() { Seeds = [2] }), StringComparison.Ordinal);
    }

    private static string Refusal(StudySettings settings, StudyExtension extension) =>
        Assert.ThrowsAny<ArgumentException>(() => extension.Apply(settings)).Message;
}
