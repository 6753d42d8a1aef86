using System.Globalization;
using Anneal.Interop.Python;
using Anneal.Tests;
using Anneal.Tests.Language;

namespace Anneal.Interop.Tests.Python;

/// <summary>Sources that were broken at random: each is read and checked, and none crashes or hangs.</summary>
/// <remarks>A short run by default; <c>ANNEAL_MUTATIONS=1000000 dotnet test …</c> makes a long one.</remarks>
public sealed class MutatedSourceTests
{
    private const string Letters = "()[]{}:,.=+-*/%#'\"\\\n\t _aef0159@;!\0\ud800";

    private static readonly string[] Words =
    [
        "for ",
        "while ",
        "if ",
        "else:",
        "def ",
        "class ",
        "return ",
        "lambda ",
        "\"\"\"",
        "f'{",
        "\n    ",
        "\n",
        "self.",
        ".step()",
        ".backward()",
        "scheduler",
        "optimizer",
        "range(",
        "1e999",
        "((((",
        "in ",
    ];

    private static readonly TextMutation Mutation = new(Letters, Words, mostEdits: 6, longestPiece: 30);

    [Fact]
    public void Never_crash()
    {
        var count = int.Parse(
            Environment.GetEnvironmentVariable("ANNEAL_MUTATIONS") ?? "1500",
            CultureInfo.InvariantCulture
        );
        var seeds = new[] { "Clean", "Seeds" }
            .SelectMany(folder => SourceFixtures.In(folder).Select(file => (file, SourceFixtures.Read(folder, file))))
            .ToArray();
        Parallel.For(0, 8, slice => Seeded.Try(slice, random =>
            {
                for (var i = 0; i < count / 8; i++)
                {
                    var (file, text) = seeds[random.Next(seeds.Length)];
                    var mutated = Mutation.Of(text, random);
                    try
                    {
                        var report = SourceLinter.Check(PythonSource.Parse(file, mutated));
                        Assert.All(report.Findings, found =>
                            Assert.True(found.At is { Line: >= 1, Column: >= 1 }, mutated)
                        );
                    }
                    catch (InvalidDataException refused)
                    {
                        Assert.True(
                            (
                                file.EndsWith(".ipynb", StringComparison.Ordinal)
                                || mutated.Contains('\0', StringComparison.Ordinal)
                            )
                                && refused.Message.Length > 0,
                            mutated
                        );
                    }
                }
            }));
    }
}
