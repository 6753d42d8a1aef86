using Anneal.Analysis;
using Anneal.Conversion.Targets;
using Anneal.Dialects;
using Anneal.Language;

namespace Anneal.Conversion;

/// <summary>Writes schedules as code that gives the same curve in another framework.</summary>
/// <remarks>
/// A target's own schedule is taken where it gives the curve, else an equivalent one, at last a table. Which it is, is
/// measured: the code is read as schedule text,
/// bound to the same run and compared at every step (of long runs as <see cref="ScheduleDifference"/> says).
/// </remarks>
public static class ScheduleConverter
{
    // As a share of the run's highest rate: what rounding makes of one formula that is computed in two orders.
    private const double OneFormula = 1e-12;

    private static readonly ConversionTarget[] All =
    [
        new TorchTarget(),
        new TorchSharpTarget(),
        new KerasTarget(),
        new OptaxTarget(),
        new TimmTarget(),
        new TransformersTarget(),
        new MxnetTarget(),
        new ComposerTarget(),
        new MmengineTarget(),
        new PaddleTarget(),
        new FairseqTarget(),
        new TorchtuneTarget(),
        new HydraTarget(),
        new NemoTarget(),
        new CSharpTarget(),
        new CsvTarget(),
        new LambdaTarget(),
    ];

    /// <summary>The names of the targets.</summary>
    public static ValueList<string> Targets { get; } = [.. All.Select(target => target.Name)];

    /// <summary>Converts a schedule.</summary>
    /// <param name="recipe">What is converted.</param>
    /// <param name="target">One of <see cref="Targets"/>.</param>
    /// <param name="plan">The run over which the two must agree; its total steps must be known.</param>
    /// <param name="baseRate">What <c>base</c> stands for, and the rate that the optimizer is made with there; null:
    /// the highest rate of the run.</param>
    /// <exception cref="ArgumentException">There is no such target, or the plan does not say how many steps the run
    /// has.</exception>
    /// <exception cref="ConversionException">The target cannot say it.</exception>
    /// <exception cref="ScheduleBindingException">The recipe needs what was not given.</exception>
    /// <example>
    /// <code>
    /// var recipe = Recipe.Parse("step(0.1, factor=0.5, every=30)");
    /// var conversion = ScheduleConverter.Convert(recipe, "torch", RunPlan.FromSteps(90));
    /// Console.WriteLine(conversion.Code.Contains("StepLR(optimizer, step_size=30, gamma=0.5)")); // True
    /// </code>
    /// </example>
    public static ScheduleConversion Convert(Recipe recipe, string target, RunPlan plan, double? baseRate = null)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(plan);
        var chosen = Array.Find(All, candidate => candidate.Name == target)
            ?? throw new ArgumentException(
                $"'target' must be one of {string.Join(", ", Targets)}, but was '{target}'.",
                nameof(target)
            );
        if (plan.TotalSteps is null)
            throw new ArgumentException("'plan' must know the run's total steps.", nameof(plan));

        baseRate ??= recipe.BaseRate?.Value;
        var bound = recipe.Bind(plan, baseRate);
        var subject = Subject(recipe, bound.Rate, new BindingContext(plan, baseRate));
        var proposals = bound.Feedback switch
        {
            [] => chosen.Proposals(subject),
            [ReduceOnPlateau plateau] => chosen.Proposals(subject, plateau),
            _ => throw new ConversionException(
                "only one '| plateau(…)' can be converted, but the schedule's feedback is "
                    + $"{string.Join(" and ", bound.Feedback)}."
            ),
        };
        foreach (var proposal in proposals)
            if (
                ConversionCheck.Of(proposal, subject, bound) is { } check
                && check.LargestShare
                    <= (proposal.Kind == ConversionKind.Exact ? OneFormula : ScheduleDifference.SameValue)
            )
                return check.Conversion(chosen.Name);
        throw new ConversionException(
            $"{chosen.Name} cannot say this curve over {plan.TotalSteps} steps, neither as a formula nor as a table "
                + $"of at most {Language.Syntax.SyntaxParser.LongestText} characters."
        );
    }

    private static ConversionSubject Subject(Recipe recipe, Curve curve, BindingContext given)
    {
        var profile = RateProfile.Create(curve, given.Plan!.TotalSteps!.Value);
        if (profile.Length == 0)
            throw new ConversionException($"the schedule has no value at step 0: {profile.Failure}");
        return new ConversionSubject
        {
            Text = recipe.ToString(),
            Rate = recipe.Rate,
            Feedback = recipe.Feedback,
            UsesBase = recipe.UsesBase,
            Given = given,
            Curve = curve,
            Scale = Math.Abs(profile.Highest.Value) is > 0 and var scale && double.IsFinite(scale) ? scale : 1,
        };
    }
}
