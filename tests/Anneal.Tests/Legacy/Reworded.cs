using System.Text.Json.Nodes;

namespace Anneal.Tests.Legacy;

/// <summary>What old answers say otherwise now, on purpose.</summary>
internal static class Reworded
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
    ];

    public static JsonNode? Messages(JsonNode? answer) =>
        JsonNode.Parse(
            Phrases.Aggregate(answer!.ToJsonString(LegacyFile.Readable), (text, phrase) =>
                text.Replace(phrase.Before, phrase.Now)
            )
        );

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
}
