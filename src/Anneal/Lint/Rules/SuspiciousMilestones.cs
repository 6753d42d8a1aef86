using Anneal.Analysis;
using Anneal.Curves;
using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>A list of milestones that cannot be what its author meant.</summary>
internal static class SuspiciousMilestones
{
    public static LintRule Rule { get; } = new("LR008", "a suspicious list of milestones", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        from call in subject.Recipe.Rate.WholeTree.OfType<CallExpression>()
        from parameter in call.Definition.Parameters
        where parameter.Role == ParameterRole.Milestones
        let list = call.ArgumentOf(parameter.Name) as ListArgument
        where list is not null
        let items = list.Items.Select(item => StepsOf(item, subject)).ToArray()
        where items.All(item => item is not null)
        let steps = items.Select(item => item!.Value).ToArray()
        from problem in Problems(subject, call, steps)
        select new LintFinding(
            Rule.Code,
            LintSeverity.Warning,
            subject.PlaceOf(call, problem.Step is { } step && step < subject.Steps ? step : null),
            $"the list {list} {problem.Text}",
            "list each milestone once, in order, after the first update.",
            subject.Rewritten(call, _ => Mended(call, parameter.Name, list, steps))
        );

    private static IEnumerable<(string Text, long? Step)> Problems(
        LintSubject subject,
        CallExpression call,
        double[] steps
    )
    {
        var place = PlaceOf(subject, call);
        if (steps.Contains(0))
            yield return (
                place is { Start: > 0, Schedule: { } part }
                    ? "has 0 in it: that milestone acts before the first update of its part, which starts at "
                        + $"{subject.Show(part.At(0))}."
                    : "has 0 in it: that milestone acts before the first update, so the run starts at "
                        + $"{subject.Show(subject.Profile.First)}.",
                place?.Start ?? 0
            );
        if (steps.Where((step, index) => index > 0 && step < steps[index - 1]).Any())
            yield return ("is not in order.", null);
        if (steps.GroupBy(step => step).FirstOrDefault(same => same.Count() > 1) is { } twice)
            yield return (
                $"has {Count(twice.Key)} in it {twice.Count()} times, so that it acts as often there.",
                twice.Key >= 0 ? place?.Clock.StepOf((long)twice.Key) : null
            );
        if (steps.Any(step => step < 0))
            yield return ($"has {Count(steps.Min())} in it, before the start of the run, where it never acts.", null);
        // Only where the framework has lost one of them has it no meaning there.
        if (
            steps.Any(step => step != Math.Floor(step))
            && subject.Curves.Any(curve =>
                ReferenceEquals(curve.Expression, call)
                && curve.Curve is MultiStepDecay decay
                && decay.Milestones.Count < steps.Length
            )
        )
            yield return (
                $"has {Count(steps.First(step => step != Math.Floor(step)))} in it, which no count of steps ever "
                    + "equals, so that it never acts.",
                null
            );
    }

    // The list counts on the clock of its part, which may begin late and tick slowly; of several in one call none is
    // known to be it.
    private static PlacedCurve? PlaceOf(LintSubject subject, CallExpression call)
    {
        PlacedCurve[] drops =
        [
            .. subject.Curves.Where(curve =>
                curve is { Curve: MultiStepDecay or PiecewiseConstant, Expression: { } around }
                && around.WholeTree.Any(part => ReferenceEquals(part, call))
            ),
        ];
        return drops.Length == 1 ? drops[0] : null;
    }

    private static double? StepsOf(ArgumentValue item, LintSubject subject) =>
        item switch
        {
            LengthArgument length => Steps(length.Length, subject),
            ValueArgument value => value.Value.Number,
            FloatArgument number => number.Number,
            _ => null,
        };

    private static double? Steps(Length length, LintSubject subject) =>
        length.Unit == LengthUnit.Steps ? length.Amount : subject.Plan.StepsIn(length);

    private static CallExpression? Mended(CallExpression call, string argument, ListArgument list, double[] steps)
    {
        var kept = list
            .Items.Zip(steps)
            .Where(item => item.Second > 0 && item.Second == Math.Floor(item.Second))
            .OrderBy(item => item.Second)
            .DistinctBy(item => item.Second)
            .Select(item => item.First)
            .ToArray();
        // Where each milestone has a value of its own, leaving one out changes more than the list.
        return kept.Length > 0 && call.Arguments.Count(other => other.Value is ListArgument) == 1
            ? call.With(argument, new ListArgument([.. kept]))
            : null;
    }
}
