using Anneal.Interop;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The code of <c>docs/pytorch-files.md</c>, run as it stands there.</summary>
internal static class TorchFilesExample
{
    /// <summary>What the code writes, line by line.</summary>
    /// <param name="path">A file that PyTorch wrote.</param>
    public static IReadOnlyList<string> Run(string path)
    {
        var Console = new PrintedLines();
        // Page begins
        var state = TorchSchedulerState.ReadFile(path); // torch.save(scheduler.state_dict(), path) wrote it
        Console.WriteLine(state.Text); // torch1.StepLR(step_size=3, gamma=0.5)
        Console.WriteLine(state.Position); // 7

        var rate = 0.0; // stands for the optimizer's own property
        var group = new ParameterGroup("weights", baseRate: state.StartRates[0], setRate: value => rate = value);
        var scheduler = state.Resume([group]); // at PyTorch's position
        Console.WriteLine(rate); // 0.025
        scheduler.Advance();
        scheduler.Advance(); // once after each optimizer update
        Console.WriteLine(rate); // 0.0125

        var file = new MemoryStream();
        TorchSchedulerState.Of(scheduler.Save()).Write(file); // and back: PyTorch continues from step 9
        file.Position = 0;
        Console.WriteLine(TorchSchedulerState.Read(file)); // torch1.StepLR(step_size=3, gamma=0.5) after 9 steps
        // Page ends
        return Console.Lines;
    }
}
