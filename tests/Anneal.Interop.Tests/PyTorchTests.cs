using Anneal.Interop.Tests.TorchFiles;

namespace Anneal.Interop.Tests;

/// <summary>
/// Real PyTorch at the other end, for the committed cases and for cases made up; <c>ANNEAL_TORCH_CASES</c> says how
/// many of those.
/// </summary>
public sealed class PyTorchTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-torch");

    private static TorchCase[] Cases
    {
        get
        {
            var made = new TorchCaseGenerator(new Random(20260101));
            var count = int.Parse(
                Environment.GetEnvironmentVariable("ANNEAL_TORCH_CASES") ?? "40",
                System.Globalization.CultureInfo.InvariantCulture
            );
            return
            [
                .. TorchCase.All.Where(each => each.Key is null),
                .. Enumerable.Range(0, count).Select(number => made.Next($"made_{number}")),
            ];
        }
    }

    [PyTorchFact]
    public void A_run_begun_in_PyTorch_goes_on_here_with_the_same_rates()
    {
        var expected = PyTorch.Save(Cases, folder.FullName);
        foreach (var run in Cases)
        {
            var state = TorchSchedulerState.ReadFile(PathOf(run));
            var scheduler = state.Resume(
                TorchCase.Groups(state.Plateau is null ? state.StartRates : run.Rates),
                state.NeedsText ? run.Recipe : null
            );
            expected[run.Name].AssertNear(run.GoOn(scheduler, expected[run.Name].Rates.Count), 1e-9, run.Text);
        }
    }

    [PyTorchFact]
    public void A_run_begun_here_goes_on_in_PyTorch_with_the_same_rates()
    {
        foreach (var run in Cases)
        {
            using var file = File.Create(PathOf(run));
            TorchSchedulerState.Of(run.Run().Save()).Write(file);
        }
        var gone = PyTorch.Load(Cases, folder.FullName);
        foreach (var run in Cases)
            gone[run.Name].AssertNear(run.GoOn(run.Run(), gone[run.Name].Rates.Count), 1e-9, run.Text);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(TorchCase run) => Path.Combine(folder.FullName, $"{run.Name}.pt");
}
