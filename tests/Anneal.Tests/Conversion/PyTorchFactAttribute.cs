using System.Diagnostics;

namespace Anneal.Tests.Conversion;

/// <summary>A test that runs code in a real PyTorch, where the system's Python has one.</summary>
public sealed class PyTorchFactAttribute : FactAttribute
{
    private const string Python = "/usr/bin/python3";

    public PyTorchFactAttribute()
    {
        if (!HasTorch.Value)
            Skip = $"{Python} has no module 'torch'; on Debian: apt-get install python3-torch.";
    }

    private static readonly Lazy<bool> HasTorch = new(() =>
        File.Exists(Python)
        && Run("import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)", "").ExitCode == 0
    );

    /// <summary>Runs a Python program.</summary>
    /// <param name="program">Its code.</param>
    /// <param name="input">What it reads.</param>
    internal static (int ExitCode, string Output, string Error) Run(string program, string input)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, ["-W", "ignore", "-c", program])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result, error.Result);
    }
}
