using System.Diagnostics;
using Anneal.Studies.Tests.Databases;

namespace Anneal.Cli.Tests.EndToEnd.Mlflow;

/// <summary><c>--mlflow</c>, against a small server that can fail.</summary>
[Trait("half", "training")]
public sealed class MlflowTests : IDisposable
{
    private const string Token = "MLFLOW_TRACKING_TOKEN",
        Secret = "secret-token";

    private readonly TemporaryFolder folder = new();

    private string Store => folder.File("study.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_study_is_a_run_and_each_trial_a_child_with_its_values()
    {
        using var server = new FakeMlflow();
        Environment.SetEnvironmentVariable(Token, Secret);
        try
        {
            var run = await SweepAsync(server.Address);
            Assert.Equal(0, run.ExitCode);
            Assert.DoesNotContain(Secret, run.Output + run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("MLflow", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Token, null);
        }
        Assert.All(server.Authorizations, sent => Assert.Equal($"Bearer {Secret}", sent));
        Assert.Equal(["mine"], server.Experiments.Keys);
        AssertComplete(server);
        var first = server.Runs.Values.Single(run => run.Name == "candidate 0, rung 1, seed 0");
        Assert.Equal(
            ["rate 0.03", "schedule constant(base)", "seed 0", $"updates {Updates}"],
            first.Parameters.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal)
        );
        Assert.All(first.Points, point => Assert.Equal("validation_loss", point.Key));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("close")]
    [InlineData("empty")]
    [InlineData("applied")]
    public async Task A_server_that_fails_now_and_then_gets_everything_once_and_one_warning_is_given(string fault)
    {
        using var server = new FakeMlflow();
        var calls = 0;
        server.Fault = _ => Interlocked.Increment(ref calls) % 4 == 3 ? fault : null;
        var run = await SweepAsync(server.Address);
        Assert.Equal(0, run.ExitCode);
        AssertComplete(server);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("MLflow", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_server_that_was_gone_did_not_get_is_sent_later_and_nothing_twice()
    {
        var port = LoopbackPort.Free();
        var clock = Stopwatch.StartNew();
        var run = await SweepAsync($"http://127.0.0.1:{port}");
        Assert.Equal(0, run.ExitCode);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
        Assert.Contains("MLflow cannot be reached", run.Error, StringComparison.Ordinal);
        Assert.Contains("MLflow did not get", run.Error, StringComparison.Ordinal);

        using var server = new FakeMlflow(port);
        string[] export = ["study", "export", "--store", Store, "--mlflow", server.Address];
        Assert.Equal($"{Trials * Epochs} values sent\n", await ToolRun.OutputOfAsync(export));
        AssertComplete(server);
        Assert.Equal("0 values sent\n", await ToolRun.OutputOfAsync(export));

        // It lost what came after the first epoch of one: only that is sent.
        var lost = server.Runs.Values.First(each => each.Points.Count > 1);
        var kept = lost.Points.MinBy(point => point.Step);
        lost.Points.RemoveWhere(point => point != kept);
        Assert.Equal($"{Epochs - 1} value sent\n", await ToolRun.OutputOfAsync(export));
        Assert.Contains(kept, lost.Points);
        AssertComplete(server);
    }

    [Fact]
    public async Task What_it_refuses_is_said_once_in_its_own_words_and_the_study_goes_on()
    {
        using var server = new FakeMlflow { Fault = what => what == "runs/log-batch" ? "400" : null };
        var run = await SweepAsync(server.Address);
        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("no such thing", StringComparison.Ordinal));
        Assert.Contains("400", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "no such thing",
            await ToolRun.RefusalOfAsync("study", "export", "--store", Store, "--mlflow", server.Address),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_slow_server_keeps_no_study_from_its_end()
    {
        using var server = new FakeMlflow { Fault = _ => "slow" };
        var clock = Stopwatch.StartNew();
        var run = await SweepAsync(server.Address);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("MLflow did not get", run.Error, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("must be the address of a server", "localhost:5000")]
    [InlineData("must not have a user", "http://me:secret@localhost:5000")]
    public async Task What_is_no_address_is_refused_without_its_password(string reason, string address)
    {
        var refusal = await ToolRun.RefusalOfAsync("sweep", "--rates", "0.1", "--mlflow", address);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal, StringComparison.Ordinal);
    }

    private const int Trials = 4,
        Epochs = 2,
        Updates = Epochs * 36;

    private static void AssertComplete(FakeMlflow server)
    {
        Assert.Empty(server.Broken);
        var parent = Assert.Single(server.Runs, run => !run.Value.Tags.ContainsKey("anneal.attempt"));
        Assert.Equal("mine", parent.Value.Name);
        var children = server.Runs.Values.Where(run => run != parent.Value).ToArray();
        Assert.Equal(Trials, children.Length);
        Assert.Equal(Trials, children.DistinctBy(run => run.Tags["anneal.attempt"]).Count());
        Assert.All(children, run =>
        {
            Assert.Equal(parent.Key, run.Tags["mlflow.parentRunId"]);
            Assert.Equal("FINISHED", run.Status);
            Assert.Equal(Epochs, run.Points.DistinctBy(point => point.Step).Count());
            Assert.Equal(Epochs, run.Points.Count);
        });
    }

    private Task<ToolRun> SweepAsync(string address) =>
        ToolRun.OfAsync(
            "sweep",
            "--rates",
            "0.03,0.1",
            "--strategy",
            "grid",
            "--model",
            "mlp",
            "--epochs",
            $"{Epochs}",
            "--seeds",
            "2",
            "--store",
            Store,
            "--study",
            "mine",
            "--mlflow",
            address
        );
}
