using Anneal.Interop.Tests.TorchFiles;

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
        expected.AssertNear(run.GoOn(scheduler, expected.Rates.Count), 1e-12, run.Text);
    }

    [Theory, MemberData(nameof(Names))]
    public void Says_of_an_own_run_what_PyTorch_says(string name)
    {
        var expected = TorchSchedulerState.ReadFile(PathOf(name));
        var actual = TorchSchedulerState.Of(TorchCase.Of(name).Run().Save());
        Assert.Equal(expected with { ClassName = actual.ClassName }, actual with { Schedulers = [.. actual.Schedulers.Zip(expected.Schedulers, (own, torch) => own with { ClassName = torch.ClassName })] });
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

    private static string PathOf(string name) => Path.Combine(TorchCase.Folder, "Fixtures", $"{name}.pt");
}
