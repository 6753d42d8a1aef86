using System.Globalization;
using Anneal.Cluster.Shell;
using Anneal.Tuning.Processes;
using Anneal.Tuning.Spaces;

namespace Anneal.Cli.Studies;

/// <summary>The line that lets a program train a candidate for the whole run.</summary>
internal static class ReadyProgram
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
        var line = ShellWords.Join(words);
        return command.NeedsTable
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"anneal show \"{candidate.Recipe}\" --rate {candidate.Rate:R} --steps {plan.TotalSteps} --format csv "
                    + $"--output {Table} && {line}"
            )
            : line;
    }
}
