using Anneal.Analysis;
using Anneal.Conversion.Targets;
using Anneal.Language;
using Anneal.Lint;

namespace Anneal.Conversion;

/// <summary>A proposal beside what it is meant to be.</summary>
internal sealed class ConversionCheck
{
    private readonly Proposal proposal;
    private readonly ConversionSubject subject;
    private readonly BoundRecipe bound;
    private readonly BoundRecipe read;
    private readonly IReadOnlyList<CurveDefinition> definitions;
    private readonly ScheduleDifference difference;

    private ConversionCheck(
        Proposal proposal,
        ConversionSubject subject,
        BoundRecipe bound,
        BoundRecipe read,
        IReadOnlyList<CurveDefinition> definitions,
        ScheduleDifference difference
    ) =>
        (this.proposal, this.subject, this.bound, this.read, this.definitions, this.difference) = (
            proposal,
            subject,
            bound,
            read,
            definitions,
            difference
        );

    /// <summary>The largest difference as a share of the highest rate.</summary>
    public double LargestShare => difference.LargestAbsolute / subject.Scale;

    /// <summary>
    /// The reading that is farthest from the subject; null where the code cannot be read, or fails within the run.
    /// </summary>
    /// <param name="proposal">The code.</param>
    /// <param name="subject">What is converted.</param>
    /// <param name="bound">Its curves over the run.</param>
    public static ConversionCheck? Of(Proposal proposal, ConversionSubject subject, BoundRecipe bound)
    {
        try
        {
            var checks = proposal.Listed is { } listed
                ? [Compared(BoundRecipe.From(listed), [])]
                : proposal.Readings.Select(Read).ToArray();
            return checks.All(check => check.read.Feedback is not [var feedback] || IsSame(feedback, bound.Feedback))
                ? checks.MaxBy(check => check.LargestShare)!.With(checks[0].definitions)
                : null;
        }
        catch (Exception wrong)
            when (wrong
                    is ScheduleTextException
                        or ArgumentException
                        or InvalidOperationException
                        or ArithmeticException
            )
        {
            return null;
        }

        ConversionCheck Read(string text)
        {
            var recipe = Recipe.Parse(text, subject.Plan.NumberNamed);
            // What stands for a function of the target's, such as PyTorch's lambda for Composer's, has no conventions
            // to tell.
            return Compared(recipe.Bind(subject.Context), text == proposal.Code ? [.. DefinitionsIn(recipe.Rate)] : []);
        }

        ConversionCheck Compared(BoundRecipe read, IReadOnlyList<CurveDefinition> definitions)
        {
            var difference = ScheduleDifference.Between(subject.Curve, read.Rate, subject.Plan);
            return difference.Steps == ScheduleDifference.Between(subject.Curve, subject.Curve, subject.Plan).Steps
                ? new(proposal, subject, bound, read, definitions, difference)
                : throw new ConversionException($"the code has values for {difference.Steps} steps only.");
        }
    }

    // From when on measurements are looked at is no part of a text, so a note says it.
    private static bool IsSame(Feedback feedback, ValueList<Feedback> asked) =>
        asked is [ReduceOnPlateau one]
        && feedback is ReduceOnPlateau other
        && one with { IgnoreUntilStep = other.IgnoreUntilStep } == other;

    // Several readings of one code differ in releases, not in what is called.
    private ConversionCheck With(IReadOnlyList<CurveDefinition> called) =>
        new(proposal, subject, bound, read, called, difference);

    /// <summary>What was found, for the reader.</summary>
    public ScheduleConversion Conversion(string target) =>
        new(
            target,
            proposal.Code.ReplaceLineEndings("\n") + "\n",
            proposal.Kind,
            proposal.ScalesOptimizerRate ? subject.OptimizerRate : null,
            difference,
            LargestShare,
            BehindTheRun.Describe(subject.Curve, read.Rate, subject.Steps, definitions),
            [.. Conventions()]
        );

    private IEnumerable<string> Conventions()
    {
        if (proposal.ScalesOptimizerRate)
            yield return "The optimizer must be made with the learning rate "
                + $"{NumberText.Format(subject.OptimizerRate)}: the code gives shares of it.";
        foreach (var note in proposal.Notes)
            yield return note;
        foreach (var dropped in bound.Companions.Where(companion => !IsCarried(companion)))
            yield return $"The curve of '{dropped.Name}' is dropped: the code schedules the learning rate only.";
        if (
            bound.Feedback is [ReduceOnPlateau { IgnoreUntilStep: > 0 and var last } plateau]
            && !read.Feedback.Contains(plateau)
        )
            yield return $"Metrics up to step {last} are not looked at in the schedule; hand the code none before "
                + "that.";
        // A framework that is left and one that is reached may count alike and still say so in other words.
        foreach (
            var definition in DefinitionsIn(subject.Rate)
                .Concat(definitions)
                .DistinctBy(definition => definition.FullName)
        )
            if (definition.Conventions.Length > 0)
                yield return $"{definition.FullName}: {definition.Conventions}";
    }

    private bool IsCarried(NamedCurve companion) =>
        read.Companions.FirstOrDefault(other => other.Name == companion.Name) is { } there
        && ScheduleDifference.Between(companion.Curve, there.Curve, subject.Plan).AreEqual;

    private static IEnumerable<CurveDefinition> DefinitionsIn(ScheduleExpression rate) =>
        rate.WholeTree.OfType<CallExpression>().Select(call => call.Definition);
}
