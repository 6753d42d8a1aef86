using Anneal.Curves;
using Anneal.Language;

namespace Anneal.Dialects;

public static partial class D2l
{
    /// <summary>Multiplies the rate by <paramref name="factor"/> at each of the listed calls.</summary>
    /// <param name="step">The calls, counted from 0, in any order; each acts once.</param>
    /// <param name="factor">What each multiplies by. Finite.</param>
    /// <param name="baseLr">The rate before the first of them. Finite.</param>
    /// <returns>The recipe; lowers to <see cref="MultiStepDecay"/>.</returns>
    /// <exception cref="ArgumentException">An argument is not finite.</exception>
    public static Recipe MultiFactorScheduler(IEnumerable<double> step, double factor, double baseLr) =>
        new FrameworkCall("d2l.MultiFactorScheduler")
            .With("step", step)
            .With("factor", factor)
            .With("base_lr", baseLr)
            .ToRecipe();

    private static LegacyDefinition MultiFactorSchedulerDefinition =>
        new(
            "MultiFactorScheduler",
            "Multiplies the rate by factor at each of the listed calls.",
            new LegacyParameter("step", Kinds.ListOf(Kinds.AnyNumber), "the calls, counted from 0, in any order")
            {
                IsRequired = true,
            },
            new LegacyParameter("factor", Kinds.AnyNumber, "what each multiplies by") { IsRequired = true },
            BaseLr("the rate before the first of them") with
            {
                IsRequired = true,
            }
        )
        {
            Formula = "base_lr * factor^(distinct steps <= t)",
            Source = $"{SourceChapter} (TensorFlow)",
            Example = "d2l.MultiFactorScheduler(step=[15, 30], factor=0.5, base_lr=0.5) every 1ep",
            Conventions =
                "Drops at the listed call itself (MXNet's one later), once even where it is listed twice. The last "
                + "rate stays.",
            BindWith = (arguments, scope) =>
            {
                var trace = BindMultiFactorTrace(arguments, scope);
                // A fraction or a negative number is never asked for.
                var milestones = trace
                    .Milestones.Where(step => step >= 0 && step == Math.Floor(step))
                    .Select(step => (long)step)
                    .Distinct()
                    .Order();
                return new MultiStepDecay(trace.BaseRate, trace.Factor, [.. milestones]);
            },
            ReplayWith = BindMultiFactorTrace,
        };

    private static D2lMultiFactorTrace BindMultiFactorTrace(CallArguments arguments, BindingScope scope) =>
        new(
            scope.Value(arguments.Value("base_lr")),
            arguments.Number("factor", 1),
            [.. arguments.Items("step").Select(item => ((ValueArgument)item).Value.Number)]
        );
}
