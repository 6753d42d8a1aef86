using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>A drop lies behind the end of the run, or of its part.</summary>
internal static class DeadMilestone
{
    public static LintRule Rule { get; } = new("LR002", "a milestone is never reached", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        from curve in subject.Curves
        where curve.Ticks > 0
        let milestones = MilestonesOf(curve)
        let dead = milestones.Where(milestone => milestone >= curve.Ticks).ToArray()
        where dead.Length > 0
        select new LintFinding(
            Rule.Code,
            LintSeverity.Warning,
            subject.PlaceOf(curve.Expression, subject.Steps - 1),
            $"{Named(dead, milestones.Count)} never act{(dead.Length == 1 ? "s" : "")}: "
                + $"{(curve is { Ending: PartEnding.Run, Start: 0 } ? "the run" : "this part")} has "
                + $"{Count(curve.Ticks)} {subject.TicksOf(curve)}, the last of them number {Count(curve.Ticks - 1)} "
                + "(from 0); "
                + "the rate stays at "
                + $"{subject.Show(subject.Profile.At(Math.Min(curve.End, subject.Profile.Length) - 1))}.",
            "place the milestones within the run, or as shares of it, such as 50%.",
            subject.Rewritten(curve.Expression, part => WithoutDead(part, milestones.Count - dead.Length))
        );

    private static ValueList<long> MilestonesOf(PlacedCurve curve) =>
        curve.Curve switch
        {
            MultiStepDecay steps => steps.Milestones,
            PiecewiseConstant pieces => pieces.Steps,
            // Of a staircase without end the first step counts: a run without any has none of what the text promises.
            StepDecay stairs => [stairs.Interval.StartOf(1)],
            _ => [],
        };

    private static string Named(long[] dead, int all)
    {
        var first = dead.Take(5).Select(milestone => Count(milestone));
        var named =
            $"milestone{(dead.Length == 1 ? "" : "s")} {string.Join(", ", first)}" + (dead.Length > 5 ? ", …" : "");
        return dead.Length == all ? named : $"{named} (of {Count(all)})";
    }

    private static CallExpression? WithoutDead(ScheduleExpression part, int alive) =>
        part is CallExpression { Definition.Name: "multistep" } call
        && alive > 0
        && call.Arguments.Single(argument => argument.Name == "at").Value is ListArgument list
            ? call.With("at", new ListArgument([.. list.Items.Take(alive)]))
            : null;
}
