using System.Text.Json;
using System.Text.RegularExpressions;

namespace Anneal.Conformance;

/// <summary>Whether a refusal of ours is about what the framework refuses: the same argument.</summary>
public static partial class Refusal
{
    /// <summary>What a refusal of ours has to do with a case that the framework refuses; null where they agree.</summary>
    /// <param name="golden">A case with an error.</param>
    /// <param name="message">The message of our refusal.</param>
    public static string? Disagreement(GoldenCase golden, string message)
    {
        var (given, own) = (Given(golden.Arguments).ToHashSet(), Parameters(golden));
        var ours = Ours(message, [.. given, .. own, .. UnnamedRefusals.Words]);
        var theirs = UnnamedRefusals.Of(golden) ?? Named(golden.Error!, [.. given, .. own, .. ours]);
        // An error that names no argument can only be about one that was given, and that there is.
        if (theirs.Count == 0)
            theirs = [.. own.Where(given.Contains)];
        return ours.Overlaps(theirs)
            ? null
            : $"refused for {List(ours)} ({message.ReplaceLineEndings(" ")}), but the framework for {List(theirs)} "
                + $"({golden.Error})";
    }

    // What stands in quotes, but neither what else there would be ("did you mean 'gamma'? It is …") nor the text itself,
    // which the next lines show.
    private static HashSet<string> Ours(string message, HashSet<string> known)
    {
        var text = Suggestion().Split(message.Split('\n')[0])[0];
        if (Unknown().Match(text) is { Success: true } unknown)
            return [unknown.Groups[1].Value];
        var quoted = Named(string.Join(' ', Quoted().Matches(text)), known);
        return quoted.Count > 0 ? quoted : Named(text, known);
    }

    private static HashSet<string> Named(string text, HashSet<string> known) =>
        [.. Names().Matches(text).Select(name => name.Value).Where(known.Contains)];

    // Of the arguments, and of the calls and dictionaries in them.
    private static IEnumerable<string> Given(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(each => Given(each.Value).Prepend(each.Name)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Given),
            _ => [],
        };

    private static HashSet<string> Parameters(GoldenCase golden) =>
        [
            .. KnownCurves
                .All.Definitions.Where(definition => definition.Framework == Peers.FrameworkOf(golden))
                .SelectMany(definition => definition.Parameters)
                .Select(parameter => parameter.Name),
        ];

    private static string List(HashSet<string> names) =>
        names.Count == 0
            ? "no argument"
            : string.Join(", ", names.Order(StringComparer.Ordinal).Select(name => $"'{name}'"));

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("has no argument '([^']*)'")]
    private static partial Regex Unknown();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Names();

    [GeneratedRegex("; did you mean| It is ")]
    private static partial Regex Suggestion();
}
