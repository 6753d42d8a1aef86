using System.Globalization;
using Anneal.Analysis;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Conversion;

/// <summary>What is converted: a recipe over a run.</summary>
internal sealed class ConversionSubject
{
    // What a file of values or a list in code may hold.
    private const int LongestTable = 1_000_000;

    /// <param name="recipe">The recipe.</param>
    /// <param name="plan">The run; its total steps are known.</param>
    /// <param name="baseRate">What <c>base</c> stands for; null where it does not occur.</param>
    public ConversionSubject(Recipe recipe, RunPlan plan, double? baseRate)
    {
        (Recipe, Plan, BaseRate) = (recipe, plan, baseRate);
        Bound = recipe.Bind(plan, baseRate);
        Steps = plan.TotalSteps!.Value;
        var profile = RateProfile.Create(Curve, Steps);
        if (profile.Length == 0)
            throw new ConversionException($"the schedule has no value at step 0: {profile.Failure}");
        var highest = profile.Highest.Value;
        Scale = Math.Abs(highest) is > 0 and var scale && double.IsFinite(scale) ? scale : 1;
        Context = new BindingContext(plan, baseRate ?? Scale);
    }

    /// <summary>The recipe.</summary>
    public Recipe Recipe { get; }

    /// <summary>The run.</summary>
    public RunPlan Plan { get; }

    /// <summary>What <c>base</c> stands for, where it was given.</summary>
    public double? BaseRate { get; }

    /// <summary>The recipe's curves.</summary>
    public BoundRecipe Bound { get; }

    /// <summary>The learning rate's curve.</summary>
    public Curve Curve => Bound.Rate;

    /// <summary>
    /// The same in the words of curves that frameworks have; null for a curve that only its history defines.
    /// </summary>
    public Schedule? Shape => Curve is Schedule schedule ? Staircases.Of(schedule) : null;

    /// <summary>Steps in the run.</summary>
    public long Steps { get; }

    /// <summary>The highest rate of the run; 1 where it is never above 0.</summary>
    public double Scale { get; }

    /// <summary>What produced code is bound to when it is read back.</summary>
    public BindingContext Context { get; }

    /// <summary>The rate that the optimizer is made with: the one given, or the highest of the run.</summary>
    public double OptimizerRate => Context.BaseRate!.Value;

    /// <summary>The curve as closed arithmetic; null where it is none, or one too long to be read.</summary>
    public Formula? Formula
    {
        get
        {
            try
            {
                return (Curve as Schedule)?.ToFormula(FormulaClock.OfRun(Steps));
            }
            catch (ScheduleTextException)
            {
                return null;
            }
        }
    }

    /// <summary>How to leave feedback out: it stands in the text, or a call brings it along.</summary>
    public string WithoutFeedback(ReduceOnPlateau plateau)
    {
        if (Recipe.Feedback.Contains(plateau))
            return $"convert the schedule without '| {plateau}'";
        var scope = Binder.Whole(new BindingContext(Plan, BaseRate));
        var call = Recipe
            .Rate.WholeTree.OfType<CallExpression>()
            .First(call => !call.Definition.Wraps && call.Definition.Feedback(new(call, scope)).Any());
        return $"convert the schedule with a rate in the place of '{call}', which brings its feedback along";
    }

    /// <summary>What a target has that cannot say the curve, and why no other form is there.</summary>
    public ConversionException NotSaid(string target, string has) =>
        new($"{target} cannot say '{Recipe}' over {Steps} steps: it has {has}, and no function or list of rates.");

    /// <summary>The values of the run, one by one.</summary>
    /// <exception cref="ConversionException">They are too many.</exception>
    public double[] Values()
    {
        if (Steps > LongestTable)
            throw new ConversionException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a table of the run's {Steps} values is too long (at most {LongestTable}); convert a shorter "
                        + $"run, or with 'every'."
                )
            );
        var values = new double[Steps];
        Curve.Fill(0, values);
        return values;
    }
}
