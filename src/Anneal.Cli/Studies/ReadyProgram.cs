using System.Globalization;
using System.Text.RegularExpressions;
using Anneal.Tuning.Processes;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary>The line that lets a program train a candidate for the whole run.</summary>
internal static partial class ReadyProgram
{
    private const string Table = "rates.csv",
        Checkpoint = "checkpoint";

    public static string Line(CommandTemplate command, Candidate candidate, RunPlan plan)
    {
        var words = command.Fill(
            new()
            {
                Candidate = candidate,
                Plan = plan,
                Steps = plan.TotalSteps!.Value,
                Seed = 0,
                Checkpoint = Checkpoint,
                Table = Table,
            }
        );
        var line = string.Join(' ', words.Select(Quoted));
        return command.NeedsTable
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"anneal show \"{candidate.Recipe}\" --rate {candidate.Rate:R} --steps {plan.TotalSteps} --format csv "
                    + $"--output {Table} && {line}"
            )
            : line;
    }

    private static string Quoted(string word) =>
        Plain().IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[\w./:=,+@%-]+\z")]
    private static partial Regex Plain();
}
