using Anneal.Training.Checkpoints;
using Anneal.Training.Data;
using Anneal.Training.Models;
using Anneal.Training.Runs;
using Anneal.Training.Tests.Data;

namespace Anneal.Training.Tests.Checkpoints;

public sealed class CheckpointStoreTests : IDisposable
{
    private static readonly TrainingRun Run = new(
        new()
        {
            Recipe = Recipe.Parse("base"),
            Model = BuiltInModels.Logistic,
            Epochs = 2,
            BatchSize = 640,
        },
        DataSets.Open("blobs", new())
    ); // two batches an epoch

    private readonly TemporaryFolder folder = new();

    private static Checkpoint[] Snapshots()
    {
        var moments = new Moments();
        Run.Execute(observer: moments);
        return [.. moments.All.Select(moment => moment.Snapshot)];
    }

    public void Dispose() => folder.Dispose();

    private string[] Files() =>
        [.. Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    [Fact]
    public void Keeps_the_last_two_and_the_best()
    {
        var store = new CheckpointStore(folder.Path);
        Assert.Null(store.ReadLast());
        var all = Snapshots();
        store.SaveBest(all[0]);
        foreach (var snapshot in all)
            store.Save(snapshot);
        Assert.Equal(
            [
                "best.checkpoint",
                "epoch-0000000001-batch-0000000001.checkpoint",
                "epoch-0000000002-batch-0000000000.checkpoint",
            ],
            Files()
        );
        Assert.Equal(2, store.ReadLast()!.Epoch);
        Assert.Equal(
            (0, 1),
            (
                CheckpointStore.Read(folder.Path + "/best.checkpoint").Epoch,
                CheckpointStore.Read(folder.Path + "/best.checkpoint").Batch
            )
        );
    }

    [Fact]
    public void Keeps_the_last_two_also_of_more_than_99999_epochs()
    {
        var store = new CheckpointStore(folder.Path);
        var snapshot = Snapshots()[0];
        foreach (var epoch in (int[])[99_998, 99_999, 100_000])
            store.Save(new(snapshot.State with { Epoch = epoch }, snapshot.Arrays));
        Assert.Equal(100_000, store.ReadLast()!.Epoch);
    }

    [Fact]
    public void Reads_what_it_wrote_also_of_a_state_with_more_than_64_MiB() // as very many reports make it
    {
        var store = new CheckpointStore(folder.Path);
        var snapshot = Snapshots()[0];
        var text = new string('x', 65 << 20);
        store.Save(
            new(snapshot.State with { Run = new Dictionary<string, string> { ["model"] = text } }, snapshot.Arrays)
        );
        Assert.True(store.ReadLast()!.State.Run["model"] == text);
    }

    [Fact]
    public void Names_the_one_before_where_the_last_is_damaged_and_takes_it_once_that_is_removed()
    {
        var store = new CheckpointStore(folder.Path);
        var all = Snapshots();
        var (before, last) = (store.Save(all[0]), store.Save(all[1]));
        File.WriteAllBytes(last, File.ReadAllBytes(last)[..^100]);
        Assert.Equal(
            $"The checkpoint '{last}' cannot be used: its checksum does not fit: it was cut off or changed. The one "
                + $"before it, '{before}', is whole: remove the damaged one to continue from there.",
            Assert.Throws<InvalidDataException>(store.ReadLast).Message
        );
        File.Delete(last);
        Assert.Equal((0, 1), (store.ReadLast()!.Epoch, store.ReadLast()!.Batch));
    }

    [Fact]
    public void Names_none_before_where_that_is_damaged_too()
    {
        var store = new CheckpointStore(folder.Path);
        var all = Snapshots();
        File.WriteAllBytes(store.Save(all[0]), [1, 2, 3]);
        File.WriteAllBytes(store.Save(all[1]), [1, 2, 3]);
        Assert.EndsWith(
            "There is no other one to continue from; begin the training again in another folder.",
            Assert.Throws<InvalidDataException>(store.ReadLast).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Needs_a_folder_a_checkpoint_a_store_and_an_interval()
    {
        var store = new CheckpointStore(folder.Path);
        Assert.Throws<ArgumentException>("folder", () => new CheckpointStore(" "));
        Assert.Throws<ArgumentNullException>("checkpoint", () => store.Save(null!));
        Assert.Throws<ArgumentNullException>("checkpoint", () => store.SaveBest(null!));
        Assert.Throws<ArgumentNullException>("store", () => new Checkpointer(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("everySteps", () => new Checkpointer(store, 0));
        Assert.Empty(Files());
    }

    [Theory]
    [InlineData(MomentKind.Update, 4, false, true)]
    [InlineData(MomentKind.Update, 3, false, false)]
    [InlineData(MomentKind.Epoch, 3, true, false)]
    [InlineData(MomentKind.Epoch, 4, true, true)]
    [InlineData(MomentKind.Stop, 3, false, true)]
    [InlineData(MomentKind.End, 3, true, true)]
    public void Takes_a_checkpoint_where_one_is_due_or_an_epoch_was_the_best(
        MomentKind kind,
        long step,
        bool isBest,
        bool isDue
    )
    {
        var (snapshot, taken) = (Snapshots()[0], 0);
        new Checkpointer(new CheckpointStore(folder.Path), everySteps: 4).OnMoment(
            new Moment(kind, step, loss: 1, [Report(0.5, 1)], () =>
            {
                taken++;
                return snapshot;
            })
        );
        string[] due = isDue ? ["epoch-0000000000-batch-0000000001.checkpoint"] : [];
        string[] best = isBest ? ["best.checkpoint"] : [];
        Assert.Equal([.. best, .. due], Files());
        Assert.Equal(isBest || isDue ? 1 : 0, taken);
    }

    [Theory]
    [InlineData(true, 0.6, 9.0)] // more are right
    [InlineData(false, 0.4, 0.1)]
    [InlineData(true, 0.5, 0.9)] // as many, with less loss
    [InlineData(false, 0.5, 1.0)]
    [InlineData(false, 0.5, 1.1)]
    [InlineData(false, 0.6, double.NaN)]
    public void An_epoch_is_the_best_where_it_is_better_than_each_before(bool isBest, double accuracy, double loss)
    {
        var snapshot = Snapshots()[0];
        TrainingReport[] reports = [Report(0.1, 5), Report(0.5, 1), Report(0.3, 0.5), Report(accuracy, loss)];
        new Checkpointer(new CheckpointStore(folder.Path), everySteps: 4).OnMoment(
            new Moment(MomentKind.Epoch, 3, loss: 1, reports, () => snapshot)
        );
        Assert.Equal(isBest ? ["best.checkpoint"] : [], Files());
    }

    private static TrainingReport Report(double accuracy, double loss) =>
        new()
        {
            Epoch = 1,
            EndsEpoch = true,
            Step = 1,
            LearningRate = 0.1,
            Train = new(0, 0),
            Validation = new(Loss: loss, Accuracy: accuracy),
        };

    [Fact]
    public void Says_so_where_no_checkpoint_is_whole()
    {
        var store = new CheckpointStore(folder.Path);
        File.WriteAllBytes(store.Save(Snapshots()[0]), []);
        Assert.EndsWith(
            "There is no other one to continue from; begin the training again in another folder.",
            Assert.Throws<InvalidDataException>(store.ReadLast).Message,
            StringComparison.Ordinal
        );
    }

    [Theory, InlineData(0), InlineData(10), InlineData(500)]
    public void A_full_disk_leaves_the_checkpoint_before_intact(int space)
    {
        var all = Snapshots();
        var before = new CheckpointStore(folder.Path).Save(all[0]);
        var content = File.ReadAllBytes(before);
        var full = new CheckpointStore(folder.Path, path => new FullDisk(path, space));
        Assert.Equal(
            $"The checkpoint '{folder.Path}/epoch-0000000001-batch-0000000000.checkpoint' cannot be written: No "
                + $"space left on device. The last one, '{before}', is intact. Fix that and resume the training.",
            Assert.Throws<IOException>(() => full.Save(all[1])).Message
        );
        Assert.Throws<IOException>(() => full.SaveBest(all[1]));
        Assert.Equal(["epoch-0000000000-batch-0000000001.checkpoint"], Files());
        Assert.Equal(content, File.ReadAllBytes(before));
        Assert.Equal(1, new CheckpointStore(folder.Path).ReadLast()!.Batch);
    }

    [Fact]
    public void A_training_ends_with_the_error_of_its_checkpoint()
    {
        var full = new CheckpointStore(folder.Path, path => new FullDisk(path, space: 500));
        var error = Assert.Throws<IOException>(() => Run.Execute(observer: new Checkpointer(full, everySteps: 1)));
        Assert.Contains("There is none before it.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_may_only_be_read_is_said_to_be_so()
    {
        var store = new CheckpointStore(folder.Path, static _ => throw new UnauthorizedAccessException());
        Assert.Contains(
            "cannot be written: access is denied. There is none before it.",
            Assert.Throws<IOException>(() => store.Save(Snapshots()[0])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_folder_that_was_removed_meanwhile_is_not_made_again()
    {
        var store = new CheckpointStore(folder.Path + "/gone");
        Assert.Contains(
            "the folder '" + folder.Path + "/gone' is gone.",
            Assert.Throws<IOException>(() => store.Save(Snapshots()[0])).Message,
            StringComparison.Ordinal
        );
        Assert.False(Directory.Exists(folder.Path + "/gone"));
    }

    [Fact]
    public void What_a_killed_process_left_unfinished_is_in_nobodys_way()
    {
        var store = new CheckpointStore(folder.Path);
        var half = $"epoch-0000000000-batch-0000000001.checkpoint.{Guid.NewGuid():N}.tmp";
        File.WriteAllText(Path.Combine(folder.Path, half), "half of one");
        Assert.Null(store.ReadLast());
        store.Save(Snapshots()[0]);
        Assert.Equal(["epoch-0000000000-batch-0000000001.checkpoint"], Files());
    }

    [Fact]
    public void Saves_at_its_interval_at_the_end_and_the_best_epoch()
    {
        var settings = Run.Settings with { Epochs = 6, BaseLearningRate = 0.5 };
        var result = new TrainingRun(settings, Run.Data).Execute(
            observer: new Checkpointer(new CheckpointStore(folder.Path), everySteps: 5)
        );
        Assert.Equal(
            [
                "best.checkpoint",
                "epoch-0000000005-batch-0000000000.checkpoint",
                "epoch-0000000006-batch-0000000000.checkpoint",
            ],
            Files()
        ); // after 10 and after all 12 updates
        var best = result
            .Epochs.OrderByDescending(epoch => epoch.Validation!.Value.Accuracy)
            .ThenBy(epoch => epoch.Validation!.Value.Loss)
            .First();
        Assert.Equal(best, CheckpointStore.Read(folder.Path + "/best.checkpoint").Reports[^1]);
    }

    /// <summary>A file on a disk with little space.</summary>
    private sealed class FullDisk(string path, int space) : FileStream(path, FileMode.Create)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(buffer[..Math.Min(space, buffer.Length)]);
            throw new IOException("No space left on device");
        }
    }
}
