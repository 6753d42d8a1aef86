using Anneal.Scheduling;

namespace Anneal.Tests.Scheduling;

/// <summary>What a scheduler says, in full, where it does not do what it was asked to.</summary>
public sealed class RefusalTextsTests
{
    private static GroupScheduler Scheduler(Curve curve) =>
        new(curve, new ParameterGroup("body", 1, _ => { }), new ParameterGroup("head", 1, _ => { }));

    [Fact]
    public void A_call_from_inside_says_when_to_make_it()
    {
        GroupScheduler? inside = null;
        var scheduler = GroupScheduler.Drive(Schedule.Linear(1, 0, 10), _ => inside?.Advance());
        inside = scheduler;
        Assert.Equal(
            "a setter or a curve must not call the scheduler that is calling it; call it when Advance has returned, or "
                + "in a listener of RateChanged.",
            Assert.Throws<SetterException>(() => scheduler.Advance()).InnerException!.Message
        );
        inside = null;
        var first = true;
        scheduler.RateChanged += (_, _) =>
        {
            if (first)
            {
                first = false;
                scheduler.Override(0.3);
            }
            else
                scheduler.Advance();
        };
        var told = Assert.Throws<AggregateException>(() => scheduler.Advance());
        Assert.StartsWith(
            "the rates of step 1 are set and stay so, but listeners of RateChanged have thrown 1 times while they were "
                + "told.",
            told.Message
        );
        Assert.StartsWith(
            "the rates of step 1 are set",
            Assert.IsType<AggregateException>(Assert.Single(told.InnerExceptions)).Message
        );
        Assert.Equal(
            "a listener of RateChanged must not move the scheduler; it may set a rate by hand (Override), and leave "
                + "moves to the training loop.",
            told.Flatten().InnerExceptions.Single().Message
        );
        Assert.Equal(0.3, scheduler.Rates[0]);
    }

    [Fact]
    public void A_curve_without_a_text_and_one_with_a_long_text_are_named_as_such()
    {
        string Refusal(GroupScheduler scheduler) =>
            Assert.Throws<CurveValueException>(() => scheduler.Advance()).Message;
        Assert.Equal(
            "the learning_rate of the parameter group 'body' must be at least 0, but at step 1 a curve that no text "
                + "made gives -1, which was not set; bound it with at_least(…, 0), or say AllowNegative if it is meant.",
            Refusal(Scheduler(Schedule.FromFunction(step => 1 - 2 * step)))
        );
        Assert.Equal(
            "the learning_rate of the parameter group 'body' must be finite, but at step 1 a curve that no text made "
                + "gives NaN, which was not set.",
            Refusal(Scheduler(Schedule.FromFunction(step => step == 0 ? 1 : double.NaN)))
        );
        const string fraction = "0.12345678901234";
        var text = $"formula(1 - 99 * t + {fraction} + {fraction} + {fraction} + 9)";
        Assert.Equal(80, text.Length);
        Assert.Contains($"at step 1 '{text}' gives", Refusal(Drive(text)), StringComparison.Ordinal);
        var longer = text.Replace("+ 9", "+ 10", StringComparison.Ordinal);
        Assert.Contains($"at step 1 '{longer[..79]}…' gives", Refusal(Drive(longer)), StringComparison.Ordinal);
    }

    private static GroupScheduler Drive(string text) =>
        new(Recipe.Parse(text), new ParameterGroup("body", 1, _ => { }));

    [Fact]
    public void A_step_that_is_no_step_is_refused()
    {
        const long last = (long)Length.Longest;
        Assert.Equal(last, new SchedulerState { Step = last, Groups = [] }.Step);
        Assert.StartsWith(
            $"'Step' must be at most {last}, but was {last + 1}.",
            Assert
                .Throws<ArgumentOutOfRangeException>("Step", () => new SchedulerState { Step = last + 1, Groups = [] })
                .Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("SkippedUpdates", () => new SchedulerState
            {
                Step = 0,
                Groups = [],
                SkippedUpdates = -1,
            });
        Assert.Throws<ArgumentOutOfRangeException>("AccumulatedBatches", () => new SchedulerState
            {
                Step = 0,
                Groups = [],
                AccumulatedBatches = -1,
            });
        Assert.Throws<ArgumentNullException>("json", () => SchedulerState.FromJson(null!));
        Assert.Throws<ArgumentException>("path", () => SchedulerState.Load(" "));
    }

    [Fact]
    public void A_group_that_is_none_is_refused() =>
        Assert.StartsWith(
            "'groups' must have no null in it.",
            Assert.Throws<ArgumentException>("groups", () => new GroupScheduler(Schedule.Constant(1), [null!])).Message
        );

    [Fact]
    public void Bounds_are_in_order()
    {
        Assert.Equal(0.5, new RateBounds(0.5, 0.5).Least);
        Assert.StartsWith(
            "'least' must be at most 'most' (0.5), but was 0.6.",
            Assert.Throws<ArgumentOutOfRangeException>("least", () => new RateBounds(0.6, 0.5)).Message
        );
        Assert.Throws<ArgumentOutOfRangeException>("least", () => new RateBounds(double.NaN, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>("most", () => new RateBounds(0, double.NaN));
    }

    [Fact]
    public void A_reader_gives_the_values_of_its_own_clock_and_goes_back_one_step()
    {
        var reader = new CurveReader(Schedule.Linear(10, 0, 10), start: 5);
        reader.MoveTo(7);
        Assert.Equal(8, reader.Value);
        reader.MoveTo(8);
        Assert.Equal((7, true, false), (reader.Value, reader.IsAt(8), reader.IsAt(7)));
        reader.MoveBackTo(8);
        Assert.Equal(7, reader.Value);
        reader.MoveBackTo(7);
        Assert.Equal((8, true), (reader.Value, reader.IsAt(7)));
    }

    [Fact]
    public void A_reader_of_a_history_walks_it_and_asks_again_after_a_failure()
    {
        var trace = Assert.IsAssignableFrom<Trace>(
            Recipe.Parse("torch.MultiplicativeLR(lambda t: 0.5)").Bind(baseRate: 1).Rate
        );
        var reader = new CurveReader(trace, start: 2);
        foreach (var (step, value) in new[] { (2L, 1.0), (3, 0.5), (4, 0.25), (9, 1 / 128.0), (3, 0.5), (3, 0.5) })
        {
            reader.MoveTo(step);
            Assert.Equal(value, reader.Value);
        }
        reader.MoveTo(4);
        reader.MoveBackTo(3);
        Assert.Equal(0.5, reader.Value);
        reader.MoveTo(4);
        Assert.Equal(0.25, reader.Value);
        Assert.Equal(
            "the position must be at most 100000000, because this curve is defined only by its history and is walked "
                + "from its start, but was 100000001.",
            Assert.Throws<ArgumentException>(() => reader.MoveTo(100_000_003)).Message
        );
    }
}
