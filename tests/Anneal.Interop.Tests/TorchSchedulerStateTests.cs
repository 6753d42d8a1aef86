using Anneal.Interop.Pickle;
using Anneal.Interop.Tests.TorchFiles;
using Anneal.Interop.TorchFiles;

namespace Anneal.Interop.Tests;

/// <summary>Files that real PyTorch 1.13.1 wrote (<c>torch_schedulers.py save</c>).</summary>
public class TorchSchedulerStateTests
{
    public static TheoryData<string> Names => TorchCase.Names;

    [Theory, MemberData(nameof(Names))]
    public void Goes_on_with_the_rates_that_PyTorch_goes_on_with(string name)
    {
        var (run, expected) = (TorchCase.Of(name), TorchRun.Fixtures[name]);
        var state = TorchSchedulerState.ReadFile(PathOf(name));
        var groups = TorchCase.Groups(state.StartRates.Count > 0 ? state.StartRates : run.Rates);
        var scheduler = state.Resume(groups, state.NeedsText ? run.Recipe : null);
        Assert.Equal(run.Steps, scheduler.Step);
        expected.AssertNear(run.GoOn(scheduler, expected.Rates.Count), run.Text);
    }

    [Theory, MemberData(nameof(Names))]
    public void Says_of_an_own_run_what_PyTorch_says(string name)
    {
        var expected = TorchSchedulerState.ReadFile(PathOf(name));
        var actual = TorchSchedulerState.Of(TorchCase.Of(name).Run().Save());
        Assert.Equal(
            expected with
            {
                ClassName = actual.ClassName,
            },
            actual with
            {
                Schedulers =
                [
                    .. actual.Schedulers.Zip(expected.Schedulers, (own, torch) =>
                        own with
                        {
                            ClassName = torch.ClassName,
                        }
                    ),
                ],
            }
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void Reads_back_what_it_wrote(string name)
    {
        var state = TorchSchedulerState.ReadFile(PathOf(name));
        var file = new MemoryStream();
        state.Write(file);
        file.Position = 0;
        Assert.Equal(state, TorchSchedulerState.Read(file));
    }

    [Fact]
    public void Finds_the_only_state_in_a_checkpoint_or_the_one_at_a_key()
    {
        var state = TorchSchedulerState.ReadFile(PathOf("checkpoint"));
        Assert.Equal(state, TorchSchedulerState.ReadFile(PathOf("checkpoint"), "training.scheduler"));
        Assert.Contains(
            "no scheduler's state at 'scheduler'; there is 'training.scheduler'.",
            Assert
                .Throws<InvalidDataException>(() => TorchSchedulerState.ReadFile(PathOf("checkpoint"), "scheduler"))
                .Message
        );
    }

    [Fact]
    public void Asks_which_one_where_a_checkpoint_has_several()
    {
        var sequence = TorchStateWriter.Write(TorchSchedulerState.ReadFile(PathOf("step")));
        var file = FileOf(
            new PickleSequence(
                isTuple: false,
                sequence,
                TorchStateWriter.Write(TorchSchedulerState.ReadFile(PathOf("linear")))
            )
        );
        Assert.Contains(
            "say which one by its key: '0', '1'",
            Assert.Throws<InvalidDataException>(() => TorchSchedulerState.Read(file)).Message
        );
        file.Position = 0;
        Assert.Equal("LinearLR", TorchSchedulerState.Read(file, "1").ClassName);
    }

    [Fact]
    public void Says_the_keys_of_a_file_that_holds_no_scheduler()
    {
        var dictionary = new PickleDictionary();
        dictionary.Add("epoch", new PickleInteger(3));
        Assert.Contains(
            "its keys are 'epoch'",
            Assert.Throws<InvalidDataException>(() => TorchSchedulerState.Read(FileOf(dictionary))).Message
        );
    }

    [Theory]
    [InlineData("gamma", "a finite number", double.NaN)]
    [InlineData("step_size", "a finite number", double.PositiveInfinity)]
    [InlineData("last_epoch", "a whole number", 1.5)]
    public void Refuses_impossible_values(string key, string expected, double value)
    {
        var message = Assert
            .Throws<InvalidDataException>(() =>
                TorchSchedulerState.Read(FileOf(Changed("step", key, new PickleFloat(value))))
            )
            .Message;
        Assert.Contains($"the state's '{key}' must be {expected}", message);
    }

    [Fact]
    public void Refuses_a_text_in_place_of_an_argument() =>
        Assert.Contains(
            "must be a word",
            Assert
                .Throws<InvalidDataException>(() =>
                    TorchSchedulerState.Read(
                        FileOf(Changed("plateau", "mode", new PickleText("min', factor=0.9, mode='max")))
                    )
                )
                .Message
        );

    [Fact]
    public void Reads_over_the_keys_that_PyTorch_2_adds() =>
        Assert.Equal(
            TorchSchedulerState.ReadFile(PathOf("step")),
            TorchSchedulerState.Read(FileOf(Changed("step", "_is_initial", PickleBoolean.False)))
        );

    [Fact]
    public void Refuses_keys_that_it_does_not_know() =>
        Assert.Contains(
            "no state that a scheduler of PyTorch saves; its keys are 'step_size'",
            Assert
                .Throws<InvalidDataException>(() =>
                    TorchSchedulerState.Read(FileOf(Changed("step", "own", PickleNone.Instance)))
                )
                .Message
        );

    [Fact]
    public void Refuses_to_go_on_from_a_rate_that_was_set_from_outside()
    {
        var state = TorchSchedulerState.Read(
            FileOf(Changed("step", "_last_lr", new PickleSequence(isTuple: false, new PickleFloat(0.04))))
        );
        Assert.Contains(
            "'_last_lr' of StepLR in group 0 is 0.04, but would be 0.025",
            Assert.Throws<InvalidDataException>(() => state.ToSchedulerState()).Message
        );
    }

    [Fact]
    public void Refuses_to_go_on_from_a_position_given_by_number()
    {
        var state = TorchSchedulerState.ReadFile(PathOf("sequential"));
        var jumped = state with { Schedulers = [state.Schedulers[0], state.Schedulers[1] with { LastEpoch = 7 }] };
        Assert.Contains(
            "'last_epoch' of CosineAnnealingLR is 7, but would be 4",
            Assert.Throws<InvalidDataException>(() => jumped.ToSchedulerState()).Message
        );
    }

    [Fact]
    public void Refuses_a_position_too_far_on_to_be_stepped_through() =>
        Assert.Contains(
            "may be from 0 to 30000000 steps on, but this is 1125899906842624 steps on",
            Assert
                .Throws<InvalidDataException>(() =>
                    (TorchSchedulerState.ReadFile(PathOf("step")) with { LastEpoch = 1L << 50 }).ToSchedulerState()
                )
                .Message
        );

    [Fact]
    public void Sets_no_rate_when_it_refuses()
    {
        var rate = double.NaN;
        var group = new ParameterGroup("weights", 0.2, value => rate = value);
        Assert.Contains(
            "the base rate of 'weights' must be the state's (0.1), but was 0.2",
            Assert.Throws<ArgumentException>(() => TorchSchedulerState.ReadFile(PathOf("step")).Resume([group])).Message
        );
        Assert.Equal(double.NaN, rate);
    }

    [Theory]
    [InlineData(
        "step",
        "StepLR(step_size=4, gamma=0.1)",
        "step_size of StepLR is 3 in the state, 4 in the text; gamma of StepLR is 0.5 in the state, 0.1 in the text"
    )]
    [InlineData(
        "multi_step",
        "MultiStepLR(milestones=[2, 5, 9], gamma=0.5)",
        "milestones of MultiStepLR is [2, 5, 5, 9] in the state, [2, 5, 9] in the text"
    )]
    [InlineData(
        "sequential",
        "SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=5), CosineAnnealingLR(T_max=16)], "
            + "milestones=[5])",
        "T_max of CosineAnnealingLR is 15 in the state, 16 in the text"
    )]
    [InlineData(
        "sequential",
        "SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=5)], milestones=[])",
        "SequentialLR holds 2 schedulers in the state, 1 in the text"
    )]
    [InlineData(
        "one_cycle",
        "OneCycleLR(max_lr=0.1, epochs=3, steps_per_epoch=11)",
        "total_steps of OneCycleLR is 30 in the state, 33 in the text"
    )]
    [InlineData("lambda", "StepLR(step_size=4)", "the class is LambdaLR in the state, StepLR in the text")]
    [InlineData("step", "CyclicLR(base_lr=0.1, max_lr=1)", "PyTorch 1.13 cannot save the state of CyclicLR")]
    public void Refuses_a_text_that_contradicts_the_state(string name, string text, string differences) =>
        Assert.Contains(
            differences,
            Assert
                .Throws<ArgumentException>(() =>
                    TorchSchedulerState.ReadFile(PathOf(name)).ToRecipe(Recipe.Parse($"torch1.{text}"))
                )
                .Message
        );

    [Fact]
    public void Takes_a_text_that_agrees_with_its_every()
    {
        var text = Recipe.Parse("torch.StepLR(step_size=3, gamma=0.5) every 1ep");
        var plan = RunPlan.FromEpochs(20, 11);
        var saved = TorchSchedulerState.ReadFile(PathOf("step")).ToSchedulerState(text, plan);
        Assert.Equal((77, text.ToString()), (saved.Step, saved.Groups[0].Recipe));
        Assert.Equal(7, TorchSchedulerState.Of(saved).Position);
    }

    [Fact]
    public void A_plateau_goes_on_from_its_present_rates_or_from_the_base_rates_given()
    {
        var state = TorchSchedulerState.ReadFile(PathOf("plateau"));
        Assert.Equal([0.025, 0.005], state.ToSchedulerState().Groups.Select(group => group.BaseRate));
        Assert.Equal(
            [0.25, 0.25],
            state
                .ToSchedulerState(baseRates: [0.1, 0.02])
                .Groups.Select(group => ((PlateauState)group.Feedback[0]).Factor)
        );
        Assert.Contains(
            "at least its present rate",
            Assert.Throws<ArgumentException>(() => state.ToSchedulerState(baseRates: [0.01, 0.02])).Message
        );
        Assert.Contains(
            "give the base rate",
            Assert.Throws<ArgumentException>(() => (state with { LastRates = [] }).ToSchedulerState()).Message
        );
    }

    [Theory]
    [InlineData("cosine(base -> 0, 10)", "must be one scheduler of PyTorch")]
    [InlineData("torch1.StepLR(3) | plateau(0.1, patience=3)", "must be one scheduler of PyTorch")]
    [InlineData("torch1.CyclicLR(base_lr=0.1, max_lr=1)", "cannot save the state of CyclicLR")]
    public void Refuses_to_write_what_PyTorch_has_no_state_for(string text, string reason) =>
        Assert.Contains(
            reason,
            Assert
                .Throws<ArgumentException>(() =>
                    TorchSchedulerState.Of(new GroupScheduler(Recipe.Parse(text), null, TorchCase.Groups([0.1])).Save())
                )
                .Message
        );

    [Fact]
    public void Refuses_to_write_a_rate_set_by_hand()
    {
        var scheduler = new GroupScheduler(Recipe.Parse("torch1.StepLR(3)"), null, TorchCase.Groups([0.1]));
        scheduler.Override(0.3);
        Assert.Contains(
            "'group 0' has one of them",
            Assert.Throws<ArgumentException>(() => TorchSchedulerState.Of(scheduler.Save())).Message
        );
    }

    [Fact]
    public void Reads_on_past_what_a_list_that_holds_itself_holds()
    {
        var list = new PickleSequence(isTuple: false);
        list.Items.Add(list);
        Assert.Contains(
            "its keys are 'list'",
            Assert
                .Throws<InvalidDataException>(() =>
                    TorchStateSearch.Find(new PickleDictionary { Items = { (new PickleText("list"), list) } }, null)
                )
                .Message
        );
    }

    private static PickleDictionary Changed(string name, string key, PickleValue value)
    {
        var dictionary = TorchStateWriter.Write(TorchSchedulerState.ReadFile(PathOf(name)));
        dictionary.Items.RemoveAll(item => item.Key is PickleText text && text.Value == key);
        dictionary.Add(key, value);
        return dictionary;
    }

    private static MemoryStream FileOf(PickleValue value)
    {
        var file = new MemoryStream();
        TorchFile.Write(file, value);
        file.Position = 0;
        return file;
    }

    private static string PathOf(string name) => Path.Combine(TorchCase.Folder, "Fixtures", $"{name}.pt");
}
