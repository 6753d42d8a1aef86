using Anneal.Language;
using static Anneal.Lint.LintNumbers;

namespace Anneal.Lint.Rules;

/// <summary>
/// A call does more, or less, than its name says: it turns momentum on, or ignores the optimizer's rate.
/// </summary>
internal static class HiddenSideEffects
{
    // Rates this near are one rate that was rounded on its way.
    private const double SameRate = 1e-9;

    public static LintRule Rule { get; } = new("LR011", "hidden side effects", Check);

    private static IEnumerable<LintFinding> Check(LintSubject subject) =>
        Momentum(subject).Concat(IgnoredRate(subject));

    private static IEnumerable<LintFinding> Momentum(LintSubject subject)
    {
        if (subject.Optimizer.Momentum is not 0)
            yield break;
        foreach (var (name, curve) in subject.Bound.Companions)
        {
            if (
                name != subject.Optimizer.MomentumName
                || subject.Recipe.Companions.Any(companion => companion.Name == name)
            )
                continue;
            yield return new(
                Rule.Code,
                LintSeverity.Warning,
                subject.PlaceOf(subject.Recipe.Rate, 0),
                $"the optimizer was made without momentum, but this call schedules its {name} too, from "
                    + $"{Number(curve.At(0))} on.",
                "say that the momentum is not to be cycled, or make the optimizer with the momentum that is meant.",
                subject.Rewritten(subject.Recipe.Rate, WithoutMomentum)
            );
        }
    }

    private static IEnumerable<LintFinding> IgnoredRate(LintSubject subject)
    {
        if (subject.Recipe.UsesBase || subject.Optimizer.LearningRate is not { } rate)
            yield break;
        bool IsRate(double value) => Math.Abs(value - rate) <= SameRate * rate;
        // A peak may lie between two updates; the argument that names it does not.
        if (IsRate(subject.Peak) || IsRate(subject.Profile.First) || NumbersIn(subject.Recipe.Rate).Any(IsRate))
            yield break;
        yield return new(
            Rule.Code,
            subject.Recipe.Rate is CallExpression { Definition.Framework: not null }
                ? LintSeverity.Warning
                : LintSeverity.Note,
            subject.PlaceOf(subject.Recipe.Rate, 0),
            $"the optimizer's rate of {Number(rate)} has no effect: the schedule has its own rates, starts at "
                + $"{Number(subject.Profile.First)} and peaks at {Number(subject.Peak)}.",
            "give the schedule the rate that is meant, as 'base' where it is the optimizer's."
        );
    }

    private static CallExpression? WithoutMomentum(ScheduleExpression part) =>
        part is CallExpression call && call.Definition.Parameters.Any(parameter => parameter.Name == "cycle_momentum")
            ? call.With("cycle_momentum", new WordArgument("False"))
            : null;

    // The plain numbers among the arguments of an expression and of all those inside it.
    private static IEnumerable<double> NumbersIn(ScheduleExpression expression) =>
        expression
            .WholeTree.OfType<CallExpression>()
            .SelectMany(call => call.Arguments)
            .SelectMany(argument => argument.Value is ListArgument list ? list.Items : [argument.Value])
            .OfType<ValueArgument>()
            .Where(value => !value.Value.UsesBase)
            .Select(value => value.Value.Number);
}
