namespace Anneal.Tests.Scheduling;

public sealed class StateFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-state-");

    private string File => Path.Combine(folder.FullName, "scheduler.json");

    private static SchedulerState State =>
        new GroupScheduler(Recipe.Parse("base | plateau()"), new Optimizer().Group("head ü")).Save();

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_state_is_saved_and_loaded_and_nothing_else_is_left_in_the_folder()
    {
        System.IO.File.WriteAllText(File, "an older one");
        State.Save(File);
        Assert.Equal(State, SchedulerState.Load(File));
        Assert.Equal(State.ToJson(), System.IO.File.ReadAllText(File));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_file_that_cannot_be_replaced_leaves_no_other_behind()
    {
        Directory.CreateDirectory(File);
        Assert.ThrowsAny<Exception>(() => State.Save(File));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Fact]
    public void Of_a_file_that_is_too_long_no_more_is_read_than_a_state_may_have()
    {
        System.IO.File.WriteAllText(File, new string(' ', 4 * SchedulerState.LongestJson));
        Assert.Equal(
            "this is no scheduler state: it must have at most 1572864 bytes, but has more.",
            Assert.Throws<FormatException>(() => SchedulerState.Load(File)).Message
        );
    }

    [Fact]
    public void A_file_that_is_no_state_is_refused()
    {
        System.IO.File.WriteAllText(File, "{}");
        Assert.Throws<FormatException>(() => SchedulerState.Load(File));
        Assert.Throws<FileNotFoundException>(() => SchedulerState.Load(File + ".none"));
    }
}
