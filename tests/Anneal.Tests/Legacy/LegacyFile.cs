using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>What the build of commit cc4efcd answered: files of lines, each an input and the answer that it got.
/// Other test projects link this file.</summary>
internal static class LegacyFile
{
    private const int MostDifferences = 20;
    private const int LongestShown = 300;
    public static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Legacy", name);

    /// <summary>
    /// Every answer of a file is given again; the failure names the first inputs that get another one.
    /// </summary>
    /// <param name="name">A compressed file of lines.</param>
    /// <param name="least">How many inputs the file has at least, so that an empty one is no success.</param>
    /// <param name="answer">What the present build answers.</param>
    /// <param name="compared">What of both answers is compared; null: everything.</param>
    /// <param name="isLeftOut">Which inputs get another answer on purpose; null: none.</param>
    public static void AssertAnsweredAlike(
        string name,
        int least,
        Func<JsonObject, JsonNode> answer,
        Func<JsonNode?, JsonNode?>? compared = null,
        Func<JsonObject, bool>? isLeftOut = null
    )
    {
        var lines = Lines(name).Where(line => isLeftOut?.Invoke(line["input"]!.AsObject()) is not true).ToArray();
        var differences = lines.SelectMany(line => DifferencesOf(line, answer, compared ?? (whole => whole))).ToArray();
        Assert.True(lines.Length >= least, $"{name} has {lines.Length} inputs, but should have at least {least}.");
        Assert.True(
            differences.Length == 0,
            $"{differences.Length} answers of {name} are others now:\n"
                + string.Join('\n', differences.Take(MostDifferences))
        );
    }

    public static IEnumerable<JsonObject> Inputs(string name) => Lines(name).Select(line => line["input"]!.AsObject());

    private static IEnumerable<JsonObject> Lines(string name)
    {
        using var file = File.OpenRead(PathOf(name));
        using var content = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
            yield return JsonNode.Parse(line)!.AsObject();
    }

    private static IEnumerable<string> DifferencesOf(
        JsonObject line,
        Func<JsonObject, JsonNode> answer,
        Func<JsonNode?, JsonNode?> compared
    )
    {
        var input = line["input"]!.AsObject();
        // Through text, as the answer in the file went.
        var present = JsonNode.Parse(answer(input).ToJsonString());
        return Differences("", compared(line["answer"]), compared(present))
            .Where(difference => !IsBetter(difference))
            .Select(difference => $"{Shown(input)}\n    {difference}");
    }

    private static IEnumerable<string> Differences(string path, JsonNode? before, JsonNode? now)
    {
        if (JsonNode.DeepEquals(before, now))
            return [];
        if (before is JsonObject first && now is JsonObject second)
            return first
                .Select(entry => entry.Key)
                .Union(second.Select(entry => entry.Key))
                .SelectMany(key => Differences($"{path}.{key}", first[key], second[key]));
        if (before is JsonArray old && now is JsonArray present && old.Count == present.Count)
            return old.SelectMany((item, index) => Differences($"{path}[{index}]", item, present[index])).Take(1);
        return [$"{path}: was {Shown(before)}, is {Shown(now)}"];
    }

    // A remedy where there was none: parts in lists can be replaced now.
    private static bool IsBetter(string difference) =>
        difference.Contains(".remedy_text: was nothing, is", StringComparison.Ordinal);

    private static string Shown(JsonNode? node)
    {
        var text = node?.ToJsonString(Readable) ?? "nothing";
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }
}
