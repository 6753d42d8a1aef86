using System.Text.Json;
using Anneal.Tests;

namespace Anneal.Interop.Tests.TorchFiles;

/// <summary>What real PyTorch 1.13.1 had at the end of a case, and the rates that it went on with.</summary>
internal sealed record TorchRun(JsonElement State, IReadOnlyList<double[]> Rates)
{
    private static readonly JsonSerializerOptions Numbers = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static IReadOnlyDictionary<string, TorchRun> Read(string json) =>
        // Python writes infinities as bare words.
        JsonSerializer.Deserialize<Dictionary<string, TorchRun>>(
            json.Replace(": Infinity", ": \"Infinity\"").Replace(": -Infinity", ": \"-Infinity\""),
            Numbers
        )!;

    public static IReadOnlyDictionary<string, TorchRun> Fixtures { get; } =
        Read(File.ReadAllText(Path.Combine(TorchCase.Folder, "Fixtures", "expected.json")));

    /// <summary>Every rate near PyTorch's.</summary>
    public void AssertNear(IReadOnlyCollection<double[]> rates, string text)
    {
        Assert.Equal(Rates.Count, rates.Count);
        foreach (
            var (step, expected, actual) in Rates.Zip(rates).Select((pair, step) => (step, pair.First, pair.Second))
        )
        {
            Assert.Equal(expected.Length, actual.Length);
            for (var group = 0; group < expected.Length; group++)
                Assert.True(
                    Near.InNineDigits(expected[group], actual[group]),
                    $"{text}, step {step}, group {group}: PyTorch {expected[group]:R}, here {actual[group]:R}"
                );
        }
    }
}
