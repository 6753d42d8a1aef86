using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Anneal.Language;

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
        ("behind the warm-up", "after the warm-up"),
        ("A scheduler of PyTorch goes on from", "A scheduler of PyTorch continues from"),
        ("does not start anew", "does not start again"),
        ("or mend the arguments", "or fix the arguments"),
        (
            "there are abs, ceil, cos, exp, float, floor, int, log, log10, log2, max, min, pow, round, sin, sqrt, "
                + "tan, tanh.",
            "there are abs, acos, asin, atan, ceil, cos, cosh, erf, exp, float, floor, int, log, log10, log2, max, "
                + "min, pow, "
                + "round, sin, sinh, sqrt, tan, tanh."
        ),
        // The last value of PyTorch's one cycle is one step before its length, where the old answer read on.
        ("does not reach 9.035e-7", "does not reach 4e-7"),
        ("does not reach 4.101e-7", "does not reach 4e-7"),
        ("does not reach 4.003e-7", "does not reach 4e-7"),
        ("does not reach 4.006e-7", "does not reach 4e-7"),
        ("does not reach 4.042e-7", "does not reach 4e-7"),
        ("does not reach 5.995e-6", "does not reach 4e-7"),
        ("does not reach 4.201e-8", "does not reach 4e-8"),
        ("expected None, or a whole number for", "expected a whole number, or None for"),
        ("zero_grad before backward, or behind step", "zero_grad before backward, or after step"),
        ("as in step(epoch), cannot be taken up", "as in step(epoch), cannot be resumed"),
        ("both go on alike", "both continue alike"),
        ("that are borne here", "that are tolerated here"),
        ("in a row are borne", "in a row are tolerated"),
        ("in a row that are borne", "in a row that are tolerated"),
        ("Chain plateau behind the optimizer", "Chain plateau after the optimizer"),
        ("feedback behind the schedule", "feedback after the schedule"),
        (
            "says nothing here; PyTorch 2.7 and later have it no more",
            "has no effect here; PyTorch 2.7 and later no longer have it"
        ),
        ("says nothing here", "has no effect here"),
        ("says nothing about the values", "has no effect on the values"),
        ("says nothing without noise", "has no effect without noise"),
        ("of a run that is taken up again; -1 for one that begins", "of a run that resumes; -1 for a new run"),
        (": to take up ", ": to resume "),
        ("can be taken up in the middle", "can be resumed in the middle"),
        ("a run that goes on with 'last_epoch'", "a run that continues with 'last_epoch'"),
        ("speaks of single steps", "is about single steps"),
        ("behind it if it counts", "after it if it counts"),
        ("the run goes on after the schedule's end", "the run continues after the schedule's end"),
        ("meant to start anew", "meant to start again"),
        ("which goes on improving", "which keeps improving"),
        ("never goes on to what follows", "never reaches what follows"),
        (
            "must have one parameter group to speak of, but there are",
            "needs a scheduler with one parameter group, but there are"
        ),
        ("after it is taken up", "after it resumes"),
        (" on its line and has no backslash.", " on its line."),
    ];

    public static JsonNode? Messages(JsonNode? answer)
    {
        var text = answer!.ToJsonString(LegacyFile.Readable);
        foreach (var (before, now) in Phrases)
            text = text.Replace(before, now, StringComparison.Ordinal);
        text = NoArgument().Replace(text, "");
        text = NextRates().Replace(text, NamedRates);
        text = DeadMilestones()
            .Replace(text, dead =>
                IsAll(dead.Groups[1].Value, dead.Groups[2].Value)
                    ? dead.Groups[1].Value
                    : $"{dead.Groups[1]} (of {dead.Groups[2]})"
            );
        // Eighty characters of a text are shown, where a hundred were.
        text = LineOfText().Replace(text, @"\n  $1");
        return JsonNode.Parse(Details().Replace(text, "…"));
    }

    /// <summary>A text that lacks two things of its run, of which another one is named first.</summary>
    public static bool IsRefusedForTheOtherReason(JsonObject input) =>
        (string?)input["text"] == "composer.MultiStepWithWarmupScheduler('1ep', ['30ep', '60ep'])";

    /// <summary>What was no schedule, and is read.</summary>
    public static bool IsReadNow(JsonObject input) =>
        ((string)input["text"]!).StartsWith("keras.callbacks.ReduceLROnPlateau(", StringComparison.Ordinal);

    /// <summary>Calls that were not refused, and failed when they were bound.</summary>
    public static bool IsRefusedEarlier(JsonObject input) =>
        (string?)input["method"] == "FitOneCycle" && input["arguments"]?["moms"] is JsonArray { Count: 0 };

    /// <summary>Texts that stretch a framework's call, of which the lengths were not multiplied.</summary>
    public static bool StretchesACall(JsonObject input) =>
        Recipe.TryParse((string)input["text"]!, out var recipe)
        && recipe
            .Rate.WholeTree.OfType<CallExpression>()
            .Where(call => call.Definition.Name == "stretch")
            .Any(call => call.WholeTree.Any(part => part is CallExpression { Definition.Framework: not null }));

    /// <summary>
    /// Triangles of which the ten-thousandth had lost its last digits; Ignite counts each from its own start.
    /// </summary>
    public static bool HasManyTriangles(JsonObject input) =>
        (string?)input["text"] == "ignite.LinearCyclicalScheduler(start_value=0.001, end_value=0.1, cycle_size=100)";

    /// <summary>Only the kind of a refusal, and no closer one: calls from C# name their own parameter.</summary>
    public static JsonNode? RefusalKind(JsonNode? answer)
    {
        if ((string?)answer![Refused] is not { } message)
            return answer;
        var kind = message[..message.IndexOf(':', StringComparison.Ordinal)];
        return new JsonObject
        {
            [Refused] = kind.Replace(
                nameof(ArgumentOutOfRangeException),
                nameof(ArgumentException),
                StringComparison.Ordinal
            ),
        };
    }

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

    [GeneratedRegex(@"\\n {2}((?:\\[^n]|[^\\]){80})(?:\\[^n]|[^\\])+(?=\\n *\^)")]
    private static partial Regex LineOfText();

    private const string NamedRates =
        "the next rate would be $1 (ResumePolicy.Keep), $2 (ResumePolicy.Replace), $3 (ResumePolicy.Rebase).";

    [GeneratedRegex(@"the next rate would be ([^\s,]+), ([^\s,]+), ([^\s,]+?)\.(?!\d)")]
    private static partial Regex NextRates();

    private static bool IsAll(string named, string all) =>
        !named.Contains('…', StringComparison.Ordinal) && $"{named.Split(", ").Length}" == all;

    [GeneratedRegex(@"(milestones? [^""]{1,80}?) of ([\d,]+)(?= never acts?:)")]
    private static partial Regex DeadMilestones();

    // What is only near is not proposed for an argument, and a sentence ends with its stop; for a name it is said that
    // the other one is another curve.
    [GeneratedRegex(
        @"(?<= has no argument '[^']{0,200}')(; did you mean '[^']*'\?|\.)?(?= It is)|, which is another curve(?=\?)"
    )]
    private static partial Regex NoArgument();

    // A signature prints its defaults (1.0 is 1 now), feedback without a text its properties, and feedback that a call
    // brings along has no text of its own to leave out.
    [GeneratedRegex(
        @"(?<= It is )[\w.]+\(.*?\)(?=\.(\\n|""))|(?<=GreedyRate )\{.*?\}(?=\.)|(?<=; convert the schedule )[^""]*(?="")"
    )]
    private static partial Regex Details();
}
