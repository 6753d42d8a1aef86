using System.Diagnostics;
using System.Text.Json;
using Anneal.Cli.Tests.Docs;
using YamlDotNet.RepresentationModel;

namespace Anneal.Cli.Tests.EndToEnd;

/// <summary>What other programs start the linter by: the action's script and the hook's entry, run as they stand.
/// </summary>
public sealed class HooksTests : IDisposable
{
    private const string Source = """
        optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
        for x, y in data:
            loss(net(x), y).backward()
            optimizer.zero_grad()
            optimizer.step()
        """;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_action_fails_on_a_finding_and_leaves_it_in_its_file()
    {
        var steps = (YamlSequenceNode)Yaml("action.yml")["runs"]["steps"];
        var script = steps.Single(step => Named(step, "lint"))["run"];
        var status = await RunAsync(
            "bash",
            ["-e", "-c", script.ToString()],
            ("TOOL", AppContext.BaseDirectory),
            ("ARGUMENTS", "'cosine(0.1 -> 0, 2000)' --steps 20"),
            ("SARIF", "found.sarif")
        );
        Assert.NotEqual(0, status);
        using var found = JsonDocument.Parse(await File.ReadAllTextAsync(folder.File("found.sarif")));
        Assert.Equal(
            ["LR001"],
            found
                .RootElement.GetProperty("runs")[0]
                .GetProperty("results")
                .EnumerateArray()
                .Select(result => result.GetProperty("ruleId").GetString()!)
        );
    }

    [Theory, InlineData(Source, 1), InlineData("x = 1\n", 0)]
    public async Task The_hook_fails_on_a_finding_alone(string source, int expected)
    {
        await File.WriteAllTextAsync(folder.File("train.py"), source);
        var hook = ((YamlSequenceNode)Yaml(".pre-commit-hooks.yaml")).Single();
        Assert.Equal("system", hook["language"].ToString());
        var path = $"{AppContext.BaseDirectory}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}";
        Assert.Equal(expected, await RunAsync("bash", ["-c", $"{hook["entry"]} train.py"], ("PATH", path)));
    }

    public void Dispose() => folder.Dispose();

    private static bool Named(YamlNode step, string name) =>
        ((YamlMappingNode)step).Children.TryGetValue("name", out var found) && found.ToString() == name;

    private static YamlNode Yaml(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(file)));
        return yaml.Documents.Single().RootNode;
    }

    private async Task<int> RunAsync(string program, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
