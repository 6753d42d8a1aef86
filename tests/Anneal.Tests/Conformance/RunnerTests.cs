using Anneal.Conformance;

namespace Anneal.Tests.Conformance;

/// <summary>The runner's exit status.</summary>
public sealed class RunnerTests : IDisposable
{
    private const string Case =
        """{"id": "a", "peer": "torch", "name": "StepLR", "args": {"step_size": 1}, "base_lr": [1], "steps": 0, """
        + "\"lr\": [[RATE]]}";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-conformance");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    private int Run(params string[] arguments) => Runner.Run(arguments, output, error);

    private string File(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void An_empty_folder_and_a_file_without_a_case_prove_nothing()
    {
        Assert.Equal(2, Run(folder.FullName));
        Assert.Equal(
            $"conformance: there is no case in {folder.FullName}: give files with a case a line.",
            error.ToString().TrimEnd()
        );
        Assert.Equal(2, Run(File("empty.jsonl", "\n\n")));
        Assert.Equal(2, Run("--failures"));
        Assert.Equal(2, Run(folder.FullName + "/nowhere"));
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void All_agree_is_0_and_one_that_does_not_is_1()
    {
        File("good.jsonl", Case.Replace("RATE", "1", StringComparison.Ordinal));
        Assert.Equal(0, Run(folder.FullName));
        Assert.EndsWith("1 passed, 0 failed, 0 skipped", output.ToString().TrimEnd(), StringComparison.Ordinal);
        File("wrong.jsonl", Case.Replace("RATE", "1.1", StringComparison.Ordinal));
        Assert.Equal(1, Run(folder.FullName, "--failures"));
        Assert.Contains("  a: lr group 0 index 0: expected 1.1, got 1", output.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("1 passed, 1 failed, 0 skipped", output.ToString().TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(error.ToString());
    }
}
