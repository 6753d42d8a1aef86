using System.Diagnostics;
using Anneal.Tests;

namespace Anneal.TorchTests.Checkpoints;

/// <summary>The README's example as a process of its own, ended by SIGKILL at random moments.</summary>
public sealed class KilledTrainingTests
{
    private const int Kills = 20;
    private const string Epochs = "300";

    [TorchFact]
    public Task The_example_killed_at_20_random_moments_and_resumed_ends_with_the_same_bits() =>
        Seeded.TryAsync(Environment.TickCount, KillAsync);

    private static async Task KillAsync(Random random)
    {
        using var folder = new TemporaryFolder();
        var expected = await OutputOfAsync(folder.File("undisturbed"));

        var (killed, attempts) = (0, 0);
        for (; killed < Kills && attempts < 2 * Kills; attempts++)
        {
            var before = Checkpoints(folder);
            using var training = Start(folder.File("killed"));
            while (!training.HasExited && before.SequenceEqual(Checkpoints(folder)))
                await Task.Delay(2); // it loads, or has not come to a checkpoint yet
            await Task.WhenAny(training.WaitForExitAsync(), Task.Delay(random.Next(60)));
            training.Kill();
            await training.WaitForExitAsync();
            if (training.ExitCode == 128 + 9)
                killed++;
            else
                break; // it came to its end
        }
        Assert.Equal(expected, await OutputOfAsync(folder.File("killed")));
        Assert.True(killed == Kills, $"only {killed} trainings were killed before the end; make it longer");
    }

    private static string[] Checkpoints(TemporaryFolder folder) =>
        Directory.Exists(folder.File("killed"))
            ? [.. Directory.GetDirectories(folder.File("killed")).Order(StringComparer.Ordinal)]
            : [];

    private static async Task<string> OutputOfAsync(string folder)
    {
        using var training = Start(folder);
        var errors = training.StandardError.ReadToEndAsync();
        var output = await training.StandardOutput.ReadToEndAsync();
        await training.WaitForExitAsync();
        Assert.True(training.ExitCode == 0, await errors);
        Assert.NotEmpty(output);
        return output;
    }

    private static Process Start(string folder) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(KilledTrainingTests).Assembly.Location, "train", folder, Epochs])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
}
