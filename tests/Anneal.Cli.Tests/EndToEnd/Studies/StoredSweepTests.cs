using System.Text.Json;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>Sweeps that are kept in a database, and the commands on those.</summary>
public sealed class StoredSweepTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("study.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_study_of_the_engine_is_begun_listed_shown_and_resumed()
    {
        string[] sweep =
        [
            "sweep",
            "--rates",
            "0.03,0.1",
            "--model",
            "mlp",
            "--epochs",
            "2",
            "--seeds",
            "1",
            "--store",
            Store,
            "--study",
            "mine",
            "--json",
        ];
        var begun = await ToolRun.OfAsync(sweep);
        Assert.Equal(0, begun.ExitCode);
        var study = JsonDocument
            .Parse(await ToolRun.OutputOfAsync("study", "list", "--store", Store, "--json"))
            .RootElement.GetProperty("studies")[0];
        Assert.Equal(
            ("mine", "done"),
            (study.GetProperty("study").GetString(), study.GetProperty("state").GetString())
        );
        var trials = JsonDocument.Parse(begun.Output).RootElement.GetProperty("trials").GetInt32();
        Assert.Equal(trials, study.GetProperty("trials").GetProperty("completed").GetInt32());

        var shown = await ToolRun.OutputOfAsync("study", "show", "--store", Store, "--json");
        var result = JsonDocument.Parse(shown).RootElement.GetProperty("result");
        Assert.Equal(ProgramSweep.Found(begun.Output), ProgramSweep.Found(result.GetRawText()));
        // Nothing is left to train: whoever resumes finds the same.
        foreach (var again in new[] { sweep, ["study", "resume", "--store", Store, "--json"] })
            Assert.Equal(begun.Output, (await ToolRun.OfAsync(again)).Output);
        Assert.Contains(
            "mine",
            await ToolRun.OutputOfAsync("study", "list", "--store", Store),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "best: ",
            await ToolRun.OutputOfAsync("study", "show", "--store", Store),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Trials_that_failed_are_tried_again_when_somebody_asks_for_it_and_all_are_exported()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var flag = folder.File("works");
        string[] sweep =
        [
            "sweep",
            "--rates",
            "0.1,0.2",
            "--steps",
            "9",
            "--seeds",
            "1",
            "--strategy",
            "grid",
            "--store",
            Store,
            "--json",
            "--",
            "sh",
            "-c",
            $"test -e {flag} || test \"$1\" = 0.2 || exit 3; echo '{{{{\"step\": 9, \"validation_loss\": '$1'}}}}'",
            "trial",
            "{rate}",
        ];
        var first = JsonDocument.Parse((await ToolRun.OfAsync(sweep)).Output).RootElement;
        Assert.Equal(0.2, first.GetProperty("best").GetProperty("rate").GetDouble());
        await File.WriteAllTextAsync(flag, "");
        Assert.Equal(
            0.2,
            JsonDocument
                .Parse((await ToolRun.OfAsync(sweep)).Output)
                .RootElement.GetProperty("best")
                .GetProperty("rate")
                .GetDouble()
        );
        Assert.StartsWith(
            "1 to try again",
            await ToolRun.OutputOfAsync("study", "retry", "--store", Store),
            StringComparison.Ordinal
        );
        Assert.Equal(1, (await ToolRun.OfAsync("study", "retry", "--store", Store)).ExitCode);
        var resumed = JsonDocument
            .Parse(await ToolRun.OutputOfAsync("study", "resume", "--store", Store, "--json"))
            .RootElement;
        Assert.Equal(0.1, resumed.GetProperty("best").GetProperty("rate").GetDouble());
        Assert.Equal(2, resumed.GetProperty("trials").GetInt32());
        Assert.Equal(
            """
            attempt,candidate,rung,seed,schedule,rate,state,step,value,reason
            1,0,0,0,constant(base),0.1,failed,0,,it ended with exit status 3
            2,1,0,0,constant(base),0.2,completed,9,0.2,
            3,0,0,0,constant(base),0.1,completed,9,0.1,

            """,
            await ToolRun.OutputOfAsync("study", "export", "--store", Store)
        );
    }

    [Fact]
    public async Task Workers_share_a_study_of_a_program_with_the_sweep_that_began_it()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var expected = ProgramSweep.Found((await ToolRun.OfAsync(ProgramSweep.Words())).Output);
        var sweep = ToolRun.OfAsync(ProgramSweep.Words("--store", Store));
        while (!File.Exists(Store) || (await ToolRun.OfAsync("study", "show", "--store", Store)).ExitCode != 0)
            await Task.Delay(50);
        var worker = await ToolRun.OfAsync("worker", "--store", Store, "--workers", "2");
        Assert.Equal((0, ""), (worker.ExitCode, worker.Output));
        Assert.Equal(expected, ProgramSweep.Found((await sweep).Output));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused()
    {
        Assert.Contains(
            "no such file",
            await ToolRun.RefusalOfAsync("study", "list", "--store", Store),
            StringComparison.Ordinal
        );
        Assert.Contains("the store is missing", await ToolRun.RefusalOfAsync("worker"), StringComparison.Ordinal);
        Assert.Contains(
            "log of lines",
            await ToolRun.RefusalOfAsync("worker", "--store", "a.jsonl"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "needs a store",
            await ToolRun.RefusalOfAsync("sweep", "--rates", "0.1", "--study", "a"),
            StringComparison.Ordinal
        );
        var password = await ToolRun.RefusalOfAsync("study", "list", "--store", "postgresql://me:secret@host/db");
        Assert.Contains("PGPASSWORD", password, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", password, StringComparison.Ordinal);
        string[] sweep =
        [
            "sweep",
            "--rates",
            "0.1",
            "--model",
            "mlp",
            "--epochs",
            "1",
            "--seeds",
            "1",
            "--store",
            Store,
        ];
        foreach (var name in new[] { "one", "two" })
            Assert.Equal(0, (await ToolRun.OfAsync([.. sweep, "--study", name])).ExitCode);
        Assert.Contains(
            "'one', 'two'",
            await ToolRun.RefusalOfAsync("study", "show", "--store", Store),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "another study of the name 'one'",
            (await ToolRun.OfAsync([.. sweep, "--study", "one", "--metric", "train_loss", "--goal", "max"])).Error,
            StringComparison.Ordinal
        );
    }
}
