namespace Anneal.TorchTests;

/// <summary>What docs/getting-started.md says of its program.</summary>
public sealed class GettingStartedTests
{
    [TorchFact]
    public void A_run_that_is_stopped_in_its_seventh_epoch_ends_with_the_loss_of_one_that_is_not()
    {
        using var folder = new TemporaryFolder();
        var whole = Run(folder.File("whole"));
        Assert.Equal(20, whole.Count);
        Assert.EndsWith(", next rate 0.0512", whole[0], StringComparison.Ordinal);
        Assert.EndsWith(", next rate 0.1000", whole[1], StringComparison.Ordinal);
        Assert.EndsWith(", next rate 0.0000", whole[^1], StringComparison.Ordinal);
        Assert.Equal(6, Run(folder.File("stopped"), "130").Count);
        var resumed = Run(folder.File("stopped"));
        Assert.Equal("resumes after update 120", resumed[0]);
        Assert.Equal(whole.Skip(6), resumed.Skip(1));
        Assert.Equal(["resumes after update 400"], Run(folder.File("stopped")));
    }

    private static List<string> Run(string folder, params string[] args)
    {
        var (before, console) = (Environment.CurrentDirectory, new PrintedLines());
        Environment.CurrentDirectory = Directory.CreateDirectory(folder).FullName;
        try
        {
            GettingStarted.Run(args, console);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
        return console.Lines;
    }
}
