using Anneal.Interop.Python.Rules;

namespace Anneal.Interop.Python.Schedules;

/// <summary>
/// What the rules say of every run that a source may mean: of several, only what they say of each, and only the words
/// that are the same.
/// </summary>
/// <param name="showsConditions">Whether what they say of some of them is wanted too.</param>
internal sealed class CommonFindings(bool showsConditions)
{
    private static readonly Dictionary<string, string[]> Consequences = new()
    {
        ["LR005"] = ["LR001", "LR004", "LR006", "LR009", "LR010"],
        ["LR004"] = ["LR006", "LR009"],
        ["LR010"] = ["LR001"],
    };

    private readonly List<(PossibleRun Run, ValueList<LintFinding> Findings)> answers = [];
    private HashSet<string> common = [];

    /// <summary>Whether no run was looked at.</summary>
    public bool IsEmpty => answers.Count == 0;

    /// <summary>Whether the source means one run only.</summary>
    public bool HasOneRun => answers.Count == 1;

    /// <summary>Whether nothing is found in every run, so that further ones change nothing of that.</summary>
    public bool HaveNothingInCommon => common.Count == 0 && answers.Count > 1;

    /// <summary>Whether further runs change nothing.</summary>
    public bool AreDecided => !showsConditions && HaveNothingInCommon;

    /// <summary>The schedule in the first run.</summary>
    public string FirstText => answers[0].Run.Text!;

    /// <summary>Takes the findings of one run.</summary>
    public void Add(PossibleRun run, ValueList<LintFinding> findings)
    {
        var codes = findings.Select(finding => finding.Code);
        if (IsEmpty)
            common = [.. codes];
        else
            common.IntersectWith(codes);
        answers.Add((run, findings));
    }

    /// <summary>What is found.</summary>
    /// <param name="text">The schedule as the source has it.</param>
    /// <param name="triedAll">Whether these are all runs, so that borders between them can be told.</param>
    public IEnumerable<LintFinding> All(string text, bool triedAll)
    {
        if (HasOneRun)
            return Causes([.. answers[0].Findings.Select(finding => finding with { Place = new(text) })]);
        var everywhere = Causes([.. common.Order(StringComparer.Ordinal).Select(code => Everywhere(code, text))]);
        if (!showsConditions || !triedAll)
            return everywhere;
        var elsewhere = answers.SelectMany(answer => answer.Findings).Select(finding => finding.Code).Except(common);
        return everywhere.Concat(elsewhere.Distinct().Select(code => Under(code, text)).OfType<LintFinding>());
    }

    // Whoever counts the wrong thing ends too early or too late: that is one mistake, not four.
    private static IEnumerable<LintFinding> Causes(LintFinding[] findings) =>
        findings.Where(finding =>
            !Array.Exists(findings, cause =>
                cause.Severity >= finding.Severity
                && cause.Severity > LintSeverity.Note
                && Consequences.TryGetValue(cause.Code, out var follow)
                && follow.Contains(finding.Code)
            )
        );

    private LintFinding Everywhere(string code, string text)
    {
        var found = answers.Select(answer => answer.Findings.First(finding => finding.Code == code)).ToArray();
        var message = Same(found, finding => finding.Message);
        return new(
            code,
            found.Min(finding => finding.Severity),
            new(text),
            message ?? $"{Title(code)}, however long the run is, which the file does not say.",
            Same(found, finding => finding.Remedy),
            Same(found, finding => finding.RemedyText)
        );
    }

    // Only where the number of epochs decides it alone, and on one side of a border.
    private LintFinding? Under(string code, string text)
    {
        var byEpochs = answers
            .Where(answer => answer.Run.Plan?.Epochs is not null)
            .GroupBy(answer => answer.Run.Plan!.Epochs!.Value)
            .OrderBy(group => group.Key)
            .Select(group => (Epochs: group.Key, Counts: group.CountBy(answer => Has(answer.Findings, code)).ToArray()))
            .ToArray();
        if (byEpochs.Any(each => each.Counts.Length > 1))
            return null;
        var holds = byEpochs.Select(each => each.Counts[0].Key).ToArray();
        var (first, last) = (Array.IndexOf(holds, true), Array.LastIndexOf(holds, true));
        if (
            first < 0
            || Array.IndexOf(holds, false, first, last - first + 1) >= 0
            || first > 0 && last < holds.Length - 1
        )
            return null;
        var condition =
            first == 0 ? $"fewer than {byEpochs[last + 1].Epochs}" : $"more than {byEpochs[first - 1].Epochs}";
        return new(code, LintSeverity.Note, new(text), $"{Title(code)}, where the run has {condition} epochs.");
    }

    private static bool Has(ValueList<LintFinding> findings, string code) =>
        findings.Any(finding => finding.Code == code);

    private static string Title(string code)
    {
        var title = Linter.Rules.FirstOrDefault(rule => rule.Code == code)?.Title ?? NothingAhead.Rule.Title;
        return $"{char.ToUpperInvariant(title[0])}{title[1..]}";
    }

    private static string? Same(LintFinding[] found, Func<LintFinding, string?> part) =>
        found.Select(part).Distinct().ToArray() is [var only] ? only : null;
}
