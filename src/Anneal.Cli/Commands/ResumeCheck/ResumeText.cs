using System.Globalization;
using System.Text;
using Anneal.Reporting;

namespace Anneal.Cli.Commands.ResumeCheck;

/// <summary>What resuming would do, for people.</summary>
internal static class ResumeText
{
    private const int Digits = 6;

    /// <param name="report">What resuming would do.</param>
    /// <param name="width">Characters in a line; null for any number.</param>
    public static string Render(ResumeReport report, int? width)
    {
        var text = new StringBuilder();
        foreach (var group in report.Groups)
            Append(text, group, width);
        return text.Append($"step {report.Step.Grouped()}: {Verdict(report)}\n").ToString();
    }

    private static void Append(StringBuilder text, GroupResume group, int? width)
    {
        text.Append(
            $"{group.Name}: {(group.IsEqual ? "the saved schedule" : "another schedule than the saved one")}\n"
        );
        foreach (var difference in group.Differences)
            text.Append($"  {difference}\n");
        if (group.Override is { } manual)
        {
            var reason = manual.Reason is { } given ? $" ({given})" : "";
            text.Append($"  set by hand to {Number(manual.Rate)}{reason}, which stays until it is lifted\n");
        }
        var table = new TextTable("policy", ">next rate", ">jump", "");
        foreach (var outcome in group.Outcomes)
            table.Add(
                ResumePolicyDocument.NameOf(outcome.Policy),
                outcome.NextRate is { } rate ? Number(rate) : "–",
                outcome.JumpPercent is { } jump ? Jump(jump) : "–",
                outcome.Obstacle ?? ""
            );
        text.Append(table.Render(width)).Append('\n');
    }

    private static string Verdict(ResumeReport report)
    {
        if (report.IsEqual)
            return "the run resumes as if never stopped";
        return report.IsContinuous
            ? "the schedule differs, and the next rate is the same"
            : "the schedule differs, and the rate would jump; keep the saved one, replace it, or rebase the new one";
    }

    private static string Jump(double percent) =>
        percent.ToString("+0.##;-0.##;0", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => NumberText.Significant(value, Digits);
}
