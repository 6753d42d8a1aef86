using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Anneal.Tests.Legacy;

/// <summary>What old answers say otherwise now, on purpose.</summary>
internal static partial class Reworded
{
    private const string Refused = "refused";

    // Libraries name no option of the tool, and English is plain.
    private static readonly (string Before, string Now)[] Phrases =
    [
        (" (--rate R)", ""),
        (" (--epochs N --steps-per-epoch K) or the total steps (--steps N)", ", or the total steps"),
        (
            "give the total steps (--steps N, or --epochs N --steps-per-epoch K), or write the length.",
            "write the length, or give the total steps."
        ),
        ("that part behind it.", "that part after it."),
        ("expected None, or a whole number for", "expected a whole number, or None for"),
    ];

    public static JsonNode? Messages(JsonNode? answer)
    {
        var text = answer!.ToJsonString(LegacyFile.Readable);
        foreach (var (before, now) in Phrases)
            text = text.Replace(before, now, StringComparison.Ordinal);
        return JsonNode.Parse(Details().Replace(text, "…"));
    }

    /// <summary>Only the kind of a refusal: calls from C# name their own parameter.</summary>
    public static JsonNode? RefusalKind(JsonNode? answer) =>
        (string?)answer![Refused] is { } message
            ? new JsonObject { [Refused] = message[..message.IndexOf(':', StringComparison.Ordinal)] }
            : answer;

    /// <summary>Without what a part inside brings along: wrappers dropped it, and keep it now.</summary>
    public static JsonNode? WithoutCompanions(JsonNode? answer)
    {
        var kept = Messages(answer)!.AsObject();
        foreach (var run in kept.Select(entry => entry.Value).OfType<JsonObject>())
        {
            run.Remove("fingerprint");
            run.Remove("companions");
            run.Remove("feedback");
        }
        return kept;
    }

    // A signature prints its defaults (1.0 is 1 now), and feedback without a text its properties.
    [GeneratedRegex(@"(?<= It is )[\w.]+\(.*?\)(?=\.(\\n|""))|(?<=GreedyRate )\{.*?\}(?=\.)")]
    private static partial Regex Details();
}
