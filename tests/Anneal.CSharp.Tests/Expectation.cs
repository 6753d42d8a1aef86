using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Interop.Python;

namespace Anneal.CSharp.Tests;

/// <summary>
/// A finding that a source of the corpus names in its first lines, as <c>// expect: LR005 error @12</c>.
/// </summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Severity">Its severity; null for any above note.</param>
/// <param name="Line">The line; null where it is not said.</param>
internal sealed partial record Expectation(string Code, LintSeverity? Severity, int? Line)
{
    /// <summary>What a source says that is to be found in it.</summary>
    public static Expectation[] In(string text) =>
        [
            .. Pattern()
                .Matches(text)
                .Select(match => new Expectation(
                    match.Groups["code"].Value,
                    match.Groups["severity"] is { Success: true } severity
                        ? Enum.Parse<LintSeverity>(severity.Value, ignoreCase: true)
                        : null,
                    match.Groups["line"] is { Success: true } line
                        ? int.Parse(line.Value, CultureInfo.InvariantCulture)
                        : null
                )),
        ];

    /// <summary>Whether a finding is the expected one.</summary>
    public bool Meets(SourceFinding found) =>
        found.Finding.Code == Code
        && (Severity is { } severity ? found.Finding.Severity == severity : found.Finding.Severity > LintSeverity.Note)
        && (Line is not { } line || found.At.Line == line);

    [GeneratedRegex("// expect: (?<code>[A-Z]+[0-9]+)( (?<severity>error|warning|note))?( @(?<line>[0-9]+))?")]
    private static partial Regex Pattern();
}
