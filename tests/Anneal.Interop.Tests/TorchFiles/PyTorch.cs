using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>The real PyTorch of Debian's package <c>python3-torch</c>, one process for many runs.</summary>
internal static class PyTorch
{
    private const string Python = "/usr/bin/python3";

    private static readonly JsonSerializerOptions Lower = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Whether it is there.</summary>
    public static bool IsInstalled { get; } = File.Exists(Python) && Start("-c", "import torch").Status == 0;

    /// <summary>Trains and saves each run into a folder.</summary>
    public static IReadOnlyDictionary<string, TorchRun> Save(IEnumerable<TorchCase> cases, string folder)
    {
        Run("save", cases, folder);
        return TorchRun.Read(File.ReadAllText(Path.Combine(folder, "expected.json")));
    }

    /// <summary>Goes on with what was saved into a folder.</summary>
    public static IReadOnlyDictionary<string, TorchRun> Load(IEnumerable<TorchCase> cases, string folder) =>
        TorchRun.Read(Run("load", cases, folder));

    private static string Run(string mode, IEnumerable<TorchCase> cases, string folder)
    {
        var file = Path.Combine(folder, $"{mode}.json");
        File.WriteAllText(file, JsonSerializer.Serialize(cases, Lower));
        var (status, output, error) = Start(Path.Combine(TorchCase.Folder, "torch_schedulers.py"), mode, file, folder);
        return status == 0 ? output : throw new InvalidOperationException($"PyTorch failed: {error}");
    }

    private static (int Status, string Output, string Error) Start(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
