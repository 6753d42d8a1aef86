using System.Text.RegularExpressions;
using Anneal.Language;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The table of what each framework calls a kind of curve, between its marks in a page.</summary>
internal static partial class FamilyTable
{
    // The table is of frameworks as they are now.
    private const string EarlierRelease = "torch1";

    /// <summary>The page with the table made again.</summary>
    public static string Within(string page) =>
        Marks().Replace(page, _ => $"<!-- families -->\n\n{Table()}\n<!-- /families -->");

    private static string Table()
    {
        var definitions = KnownCurves
            .All.Definitions.Concat(KnownCurves.All.Feedback)
            .Where(definition => definition.Framework != EarlierRelease)
            .ToArray();
        var rows = Enum.GetValues<CurveFamily>()
            .SelectMany(family =>
                definitions
                    .Where(definition => definition.Family == family)
                    .GroupBy(definition => definition.Framework ?? "Anneal")
                    .Select(group => $"| {Words(family)} | {group.Key} | {Names(group)} |\n")
            );
        return "| kind | framework | names |\n|---|---|---|\n" + string.Concat(rows);
    }

    private static string Names(IEnumerable<CurveDefinition> definitions) =>
        string.Join(", ", definitions.Select(definition => $"`{definition.Name}`"));

    // MultiStep: multi step
    private static string Words(CurveFamily family) =>
        Capital().Replace(family.ToString(), match => " " + match.Value).Trim().ToLowerInvariant();

    [GeneratedRegex("<!-- families -->.*?<!-- /families -->", RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();
}
