using System.Globalization;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Conversion.Targets;

/// <summary>What is converted: a schedule as it was written, and its curve over a run.</summary>
internal sealed class ConversionSubject
{
    // What a file of values or a list in code may hold.
    private const int LongestTable = 1_000_000;

    /// <summary>The whole text.</summary>
    public required string Text { get; init; }

    /// <summary>The learning rate in it.</summary>
    public required ScheduleExpression Rate { get; init; }

    /// <summary>The feedback that stands in it, without that which calls bring along.</summary>
    public required ValueList<ReduceOnPlateau> Feedback { get; init; }

    /// <summary>Whether the base rate occurs in it.</summary>
    public required bool UsesBase { get; init; }

    /// <summary>The run, whose total steps are known, and what <c>base</c> stands for, where it was given.</summary>
    public required BindingContext Given { get; init; }

    /// <summary>The learning rate's curve.</summary>
    public required Curve Curve { get; init; }

    /// <summary>The highest rate of the run; 1 where it is never above 0.</summary>
    public required double Scale { get; init; }

    /// <summary>The run.</summary>
    public RunPlan Plan => Given.Plan!;

    /// <summary>
    /// The same in the words of curves that frameworks have; null for a curve that only its history defines.
    /// </summary>
    public Schedule? Shape => Curve is Schedule schedule ? Staircases.Of(schedule) : null;

    /// <summary>Steps in the run.</summary>
    public long Steps => Plan.TotalSteps!.Value;

    /// <summary>The rate that the optimizer is made with: the one given, or the highest of the run.</summary>
    public double OptimizerRate => Given.BaseRate ?? Scale;

    /// <summary>What produced code is bound to when it is read back.</summary>
    public BindingContext Context => new(Plan, OptimizerRate);

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
        if (Feedback.Contains(plateau))
            return $"convert the schedule without '| {plateau}'";
        var scope = Binder.Whole(Given);
        var call = Rate
            .WholeTree.OfType<CallExpression>()
            .First(call => !call.Definition.Wraps && call.Definition.Feedback(new(call, scope)).Any());
        return $"convert the schedule with a rate in the place of '{call}', which brings its feedback along";
    }

    /// <summary>What a target has that cannot say the curve, and why no other form is there.</summary>
    public ConversionException NotSaid(string target, string has) =>
        new($"{target} cannot say '{Text}' over {Steps} steps: it has {has}, and no function or list of rates.");

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
