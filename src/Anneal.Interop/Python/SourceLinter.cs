using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Rules;
using Anneal.Interop.Python.Schedules;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python;

/// <summary>
/// Finds mistakes in training loops and in the schedulers that they use, by reading the source, never by running it.
/// </summary>
public static class SourceLinter
{
    /// <summary>
    /// The rules for loops, in the order of their codes; those for schedules are
    /// <see cref="Anneal.Lint.Linter.Rules"/>.
    /// </summary>
    public static ValueList<SourceRule> Rules => LoopRules.All;

    /// <summary>Checks a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="options">What else is known of the run, and silenced codes.</param>
    public static SourceLintReport Check(PythonSource source, SourceLintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        options ??= new();
        var program = ProgramReader.Read(source.Cells);
        var schedulers = new ScheduleCheck(program, options).All().ToArray();
        var silenced = source.Ignores.SelectMany(comment => comment.Covered).ToHashSet();
        // A function that is called in several places is looked at in each of them.
        var all = Rules
            .SelectMany(rule => rule.Check(program))
            .Concat(schedulers.SelectMany(scheduler => scheduler.Findings))
            .Where(found => !options.Silences(found.Finding.Code))
            .GroupBy(found => (found.At, found.Finding.Code))
            .Select(same => same.MaxBy(found => found.Finding.Severity)!)
            .ToLookup(found => IsSilenced(found.At, found.Finding.Code));
        SourceFinding[] ignored = [.. InOrder(all[true])];
        // What is not asked needs no comment, and no note about it.
        var idle = IdleIgnore
            .In(source.Ignores, ignored, code => !options.Silences(code))
            .Where(found => !options.Silences(found.Finding.Code));
        return new([.. InOrder(all[false].Concat(idle))], [.. schedulers.Select(scheduler => scheduler.Scheduler)])
        {
            Ignored = [.. ignored],
            OtherLanguages = source.OtherLanguages,
        };

        bool IsSilenced(SourcePlace at, string code) => silenced.Contains((at.Cell, at.Line, code));
    }

    private static IEnumerable<SourceFinding> InOrder(IEnumerable<SourceFinding> findings) =>
        findings
            .OrderBy(found => found.At.Cell)
            .ThenBy(found => found.At.Line)
            .ThenBy(found => found.At.Column)
            .ThenBy(found => found.Finding.Code, StringComparer.Ordinal);
}
