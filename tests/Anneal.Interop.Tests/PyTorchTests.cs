using Anneal.Interop.Tests.TorchFiles;
using Anneal.Tests;

namespace Anneal.Interop.Tests;

/// <summary>
/// Real PyTorch at the other end, for the committed cases and for cases made up; <c>ANNEAL_TORCH_CASES</c> says how
/// many of those.
/// </summary>
public sealed class PyTorchTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-torch");

    private static void WithCases(Action<TorchCase[]> test) => Seeded.Try(20260101, random =>
        {
            var made = new TorchCaseGenerator(random);
            var count = int.Parse(
                Environment.GetEnvironmentVariable("ANNEAL_TORCH_CASES") ?? "40",
                System.Globalization.CultureInfo.InvariantCulture
            );
            test([
                .. TorchCase.All.Where(each => each.Key is null),
                .. Enumerable.Range(0, count).Select(number => made.Next($"made_{number}")),
            ]);
        });

    [PyTorchFact]
    public void A_run_begun_in_PyTorch_goes_on_here_with_the_same_rates() =>
        WithCases(cases =>
        {
            var expected = PyTorch.Save(cases, folder.FullName);
            foreach (var run in cases)
            {
                var state = TorchSchedulerState.ReadFile(PathOf(run));
                var scheduler = state.Resume(
                    TorchCase.Groups(state.Plateau is null ? state.StartRates : run.Rates),
                    state.NeedsText ? run.Recipe : null
                );
                expected[run.Name].AssertNear(run.GoOn(scheduler, expected[run.Name].Rates.Count), run.Text);
            }
        });

    [PyTorchFact]
    public void A_run_begun_here_goes_on_in_PyTorch_with_the_same_rates() =>
        WithCases(cases =>
        {
            foreach (var run in cases)
            {
                using var file = File.Create(PathOf(run));
                TorchSchedulerState.Of(run.Run().Save()).Write(file);
            }
            var gone = PyTorch.Load(cases, folder.FullName);
            foreach (var run in cases)
                gone[run.Name].AssertNear(run.GoOn(run.Run(), gone[run.Name].Rates.Count), run.Text);
        });

    public void Dispose() => folder.Delete(recursive: true);

    private string PathOf(TorchCase run) => Path.Combine(folder.FullName, $"{run.Name}.pt");
}
