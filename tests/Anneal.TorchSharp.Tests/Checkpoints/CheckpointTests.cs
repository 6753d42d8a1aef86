using static Anneal.TorchTests.Support.SmallTraining;

namespace Anneal.TorchTests.Checkpoints;

public sealed class CheckpointTests
{
    private const string Text = "warmup(5) then cosine(base -> 0.001, 35) | plateau(factor=0.5, patience=3)";

    public static TheoryData<string> Names => Optimizers.Names;

    [TorchTheory, MemberData(nameof(Names))]
    public void A_training_stopped_at_any_step_ends_with_the_same_bits(string name)
    {
        using var folder = new TemporaryFolder();
        var undisturbed = NewModel();
        var reference = Optimizers.New(name, undisturbed.parameters());
        Train(undisturbed, reference, reference.Schedule(Text), 40, Hear);
        var expected = HashOf(undisturbed);

        foreach (var stop in new[] { 1, 17, 39 })
        {
            var path = folder.File($"stop-{stop}");
            var stopped = NewModel();
            var before = Optimizers.New(name, stopped.parameters());
            var scheduler = before.Schedule(Text);
            Train(stopped, before, scheduler, stop, Hear);
            TrainingCheckpoint.Save(path, stopped, before, scheduler);

            var resumed = NewModel(seed: 99);
            var after = Optimizers.New(name, resumed.parameters());
            var own = after.Schedule(Text);
            Assert.True(TrainingCheckpoint.Load(path, resumed, after, own)!.IsEqual);
            Assert.Equal(scheduler.Save(), own.Save());
            Train(resumed, after, own, 40, Hear);
            Assert.Equal(expected, HashOf(resumed));
        }
    }

    [TorchFact]
    public void A_cycled_momentum_is_resumed_too()
    {
        using var folder = new TemporaryFolder();
        var (model, optimizer, scheduler) = New();
        Train(model, optimizer, scheduler, 40);
        var (stopped, before, first) = New();
        Train(stopped, before, first, 23);
        TrainingCheckpoint.Save(folder.Path, stopped, before, first);
        var (resumed, after, second) = New();
        TrainingCheckpoint.Load(folder.Path, resumed, after, second);
        Assert.Equal(Optimizers.MomentumOf(before), Optimizers.MomentumOf(after));
        Train(resumed, after, second, 40);
        Assert.Equal(HashOf(model), HashOf(resumed));

        static (nn.Module<Tensor, Tensor>, SGD, GroupScheduler) New()
        {
            var model = NewModel();
            var optimizer = torch.optim.SGD(model.parameters(), 0.1, 0.9);
            return (model, optimizer, optimizer.Schedule("torch.OneCycleLR(max_lr=0.1, total_steps=60)"));
        }
    }

    [TorchFact]
    public void A_folder_without_a_checkpoint_is_a_run_that_begins()
    {
        using var folder = new TemporaryFolder();
        var training = new Training();
        Assert.Null(training.Load(folder.File("nowhere")));
        Assert.Null(training.Load(folder.Path));
        Assert.False(Directory.Exists(folder.File("nowhere")));
    }

    [TorchFact]
    public void The_last_two_are_kept_and_what_killed_processes_left_goes()
    {
        using var folder = new TemporaryFolder();
        var left = folder.File($"checkpoint-00000001-step-3.{Guid.NewGuid():N}.tmp");
        Directory.CreateDirectory(left);
        var foreign = folder.File("checkpoint-notes.tmp");
        Directory.CreateDirectory(foreign);
        var training = new Training();
        string[] saved = [.. Enumerable.Range(0, 4).Select(_ => training.Save(folder.Path))];
        Assert.Equal([.. saved[2..], foreign], Directory.GetDirectories(folder.Path).Order(StringComparer.Ordinal));
        Assert.Equal(5, Directory.GetFiles(saved[3]).Length);
    }

    [TorchTheory]
    [InlineData("model.bin")]
    [InlineData("optimizer.bin")]
    [InlineData("random.bin")]
    [InlineData("scheduler.json")]
    [InlineData("checkpoint.json")]
    public void A_damaged_file_is_refused_with_the_whole_one_before_it_and_nothing_is_changed(string name)
    {
        using var folder = new TemporaryFolder();
        var training = new Training();
        training.Train(5);
        var whole = training.Save(folder.Path);
        training.Train(9);
        var file = Path.Combine(training.Save(folder.Path), name);
        var bytes = File.ReadAllBytes(file);
        foreach (var damage in new Action[] { Flip, CutOff, Remove })
        {
            File.WriteAllBytes(file, bytes);
            damage();
            var (fresh, before) = (new Training(), new Training().Hash);
            var refused = Assert.Throws<InvalidDataException>(() => fresh.Load(folder.Path));
            Assert.Contains($"'{whole}', is whole", refused.Message, StringComparison.Ordinal);
            Assert.Contains(name, refused.Message, StringComparison.Ordinal);
            Assert.Equal((before, 0), (fresh.Hash, fresh.Scheduler.Step));
        }
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        var resumed = new Training();
        resumed.Load(folder.Path);
        Assert.Equal(5, resumed.Scheduler.Step);

        void Flip()
        {
            var flipped = bytes.ToArray();
            flipped[name == "checkpoint.json" ? 0 : flipped.Length / 2] ^= 1;
            File.WriteAllBytes(file, flipped);
        }
        void CutOff() => File.WriteAllBytes(file, bytes[..^1]);
        void Remove() => File.Delete(file);
    }

    [TorchFact]
    public void Another_model_optimizer_or_number_of_groups_is_refused_and_nothing_is_changed()
    {
        using var folder = new TemporaryFolder();
        new Training().Save(folder.Path);
        Refuses(new Training(width: 13), "Float32[12,6]", "Float32[13,6]");
        Refuses(new Training(parameters => torch.optim.Adam(parameters, 0.1)), "'SGD'", "'Adam'");
        Refuses(
            new Training(parameters => new SGD(parameters.Select(each => new SGD.ParamGroup([each], 0.1)), 0.1)),
            "parameter group 0"
        );

        void Refuses(Training other, params string[] said)
        {
            var before = other.Hash;
            var message = Assert.Throws<ArgumentException>(() => other.Load(folder.Path)).Message;
            Assert.All(said, each => Assert.Contains(each, message, StringComparison.Ordinal));
            Assert.Equal((before, 0), (other.Hash, other.Scheduler.Step));
        }
    }

    [TorchFact]
    public void Another_base_rate_is_refused_or_taken_by_policy()
    {
        using var folder = new TemporaryFolder();
        var training = new Training();
        training.Train(5);
        training.Save(folder.Path);
        var other = new Training(parameters => torch.optim.SGD(parameters, 0.2, 0.9));
        var refused = Assert.Throws<ArgumentException>(() => other.Load(folder.Path));
        Assert.Contains("load_py", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, other.Scheduler.Step);
        TrainingCheckpoint.Load(folder.Path, other.Model, other.Optimizer, other.Scheduler, ResumePolicy.Replace);
        Assert.Equal(5, other.Scheduler.Step);
        Assert.Equal(2 * training.Scheduler.CurrentRate, Optimizers.RateOf(other.Optimizer), 1e-15);
        Assert.Equal(training.Hash, other.Hash);
    }

    [TorchFact]
    public void A_link_under_a_checkpoints_name_is_neither_read_nor_removed_nor_written_through()
    {
        using var folder = new TemporaryFolder();
        using var foreign = new TemporaryFolder();
        foreign.Write("model.bin", "somebody's");
        Directory.CreateSymbolicLink(folder.File("checkpoint-99999999-step-7"), foreign.Path);
        var training = new Training();
        Assert.Null(training.Load(folder.Path));
        for (var save = 0; save < 4; save++)
            training.Save(folder.Path);
        Assert.NotNull(training.Load(folder.Path));
        Assert.Equal("somebody's", File.ReadAllText(foreign.File("model.bin")));
        Assert.Single(Directory.GetFiles(foreign.Path));
    }

    [TorchFact]
    public void What_cannot_be_written_says_why_and_leaves_no_half()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");
        var refused = Assert.Throws<IOException>(() => new Training().Save(file));
        Assert.Contains($"'{file}' cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(folder.Path));
    }

    [TorchFact]
    public void Gradients_that_are_summed_for_the_next_update_are_not_lost_in_silence()
    {
        using var folder = new TemporaryFolder();
        var model = NewModel();
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var plan = RunPlan.FromSamples(samples: 64, batchSize: 4, epochs: 2, gradientAccumulation: 4);
        var scheduler = optimizer.Schedule("cosine(base -> 0)", plan);
        scheduler.AdvanceMicroBatch();
        Assert.Throws<InvalidOperationException>(() =>
            TrainingCheckpoint.Save(folder.Path, model, optimizer, scheduler)
        );
    }

    [TorchFact]
    public void LBFGS_whose_state_TorchSharp_does_not_save_is_refused()
    {
        using var folder = new TemporaryFolder();
        var model = NewModel();
        var optimizer = torch.optim.LBFGS(model.parameters(), 0.1);
        var refused = Assert.Throws<ArgumentException>(() =>
            TrainingCheckpoint.Save(folder.Path, model, optimizer, optimizer.Schedule("base"))
        );
        Assert.Contains("LBFGS", refused.Message, StringComparison.Ordinal);
    }

    [TorchTheory, InlineData(10), InlineData(20), InlineData(30), InlineData(50)]
    public void A_run_with_a_late_group_is_resumed_before_and_after_it_joined(int stop)
    {
        using var folder = new TemporaryFolder();
        var expected = TrainLate(folder.File("undisturbed"), long.MaxValue);
        Assert.Throws<OperationCanceledException>(() => TrainLate(folder.File("stopped"), stop));
        Assert.Equal(expected, TrainLate(folder.File("stopped"), long.MaxValue));
    }

    [TorchFact]
    public void A_late_group_that_the_program_does_not_make_is_named()
    {
        using var folder = new TemporaryFolder();
        var training = new Training();
        training.Scheduler.Add(training.Optimizer, new SGD.ParamGroup([Optimizers.NewParameter()], 0.1), "late");
        training.Save(folder.Path);
        var refused = Assert.Throws<ArgumentException>(() => new Training().Load(folder.Path));
        Assert.Contains("'late'", refused.Message, StringComparison.Ordinal);
        Assert.Equal("lateGroup", refused.ParamName);
    }

    private static void Hear(GroupScheduler scheduler) =>
        scheduler.AdvanceAndObserve(Math.Cos(scheduler.Step) - scheduler.Step / 50.0);

    private static string TrainLate(string folder, long stop)
    {
        var model = NewModel();
        nn.Module[] layers = [.. model.children()];
        Examples.Late(
            model,
            layers[^1],
            layers[0],
            step => step == stop ? throw new OperationCanceledException() : LossOf(model, step),
            RunPlan.FromEpochs(6, stepsPerEpoch: 10),
            folder
        );
        return HashOf(model);
    }

    private sealed class Training
    {
        public Training(Func<IEnumerable<Parameter>, Optimizer>? make = null, long width = 12)
        {
            Model = NewModel(width);
            Optimizer = (make ?? (parameters => torch.optim.SGD(parameters, 0.1, 0.9)))(Model.parameters());
            Scheduler = Optimizer.Schedule("linear(base -> 0, 40)");
        }

        public nn.Module<Tensor, Tensor> Model { get; }

        public Optimizer Optimizer { get; }

        public GroupScheduler Scheduler { get; }

        public string Hash => HashOf(Model);

        public void Train(long until) => SmallTraining.Train(Model, Optimizer, Scheduler, until);

        public string Save(string folder) => TrainingCheckpoint.Save(folder, Model, Optimizer, Scheduler);

        public ResumeReport? Load(string folder) => TrainingCheckpoint.Load(folder, Model, Optimizer, Scheduler);
    }
}
