using System.Globalization;
using Anneal.Conversion.Python;
using Anneal.Formulas;
using Anneal.Language;

namespace Anneal.Conversion.Targets;

/// <summary>A world that schedules are converted to.</summary>
internal abstract class ConversionTarget
{
    /// <summary>Its name in commands.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Code that may say the curve, the best first. A later one is made only when those before it do not.
    /// </summary>
    /// <param name="subject">What is converted.</param>
    /// <exception cref="ConversionException">The target cannot say it.</exception>
    public abstract IEnumerable<Proposal> Proposals(ConversionSubject subject);

    /// <summary>The same for a curve with reduce on plateau behind it.</summary>
    /// <param name="subject">What is converted.</param>
    /// <param name="plateau">The feedback.</param>
    /// <exception cref="ConversionException">The target cannot say it.</exception>
    public virtual IEnumerable<Proposal> Proposals(ConversionSubject subject, ReduceOnPlateau plateau) =>
        throw new ConversionException(
            $"{Name} has nothing that reduces the rate on a plateau; {subject.WithoutFeedback(plateau)}."
        );

    /// <summary>
    /// The call as it was written, where the recipe is one call of this target's own; null where it is not.
    /// </summary>
    /// <param name="subject">What is converted.</param>
    /// <param name="isOwn">Whether a framework's name is this one's.</param>
    protected static string? OwnCall(ConversionSubject subject, Func<string, bool> isOwn) =>
        subject.Rate is CallExpression { Definition.Framework: { } framework } call && isOwn(framework)
            ? PythonText.WithBase(call.ToString(), subject.OptimizerRate)
            : null;

    /// <summary>The curve as a function of the step: a formula, then a table, each with its code.</summary>
    protected static IEnumerable<(ConversionKind Kind, string Code)> Rates(
        ConversionSubject subject,
        PythonWriter writer
    )
    {
        if (subject.Formula is { } formula)
            yield return (ConversionKind.Equivalent, writer.Write(formula));
        yield return (ConversionKind.Table, writer.Write(Listed(subject.Values())));
    }

    /// <summary>The same in shares of the optimizer's rate.</summary>
    protected static IEnumerable<(ConversionKind Kind, string Code)> Factors(
        ConversionSubject subject,
        PythonWriter writer
    )
    {
        var rate = subject.OptimizerRate;
        if (subject.Formula is { } formula)
            yield return (ConversionKind.Equivalent, writer.Write(formula / rate));
        yield return (
            ConversionKind.Table,
            writer.Write(Listed(Array.ConvertAll(subject.Values(), value => value / rate)))
        );
    }

    // The last value stays.
    private static Lookup Listed(double[] values) => new([.. values], Formula.Min(new Variable(), values.Length - 1L));

    /// <summary>Refuses what only the rate that the optimizer is made with allows.</summary>
    protected void RequireOptimizerRate(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        RequireConstant(subject, plateau);
        if (subject.Curve.At(0) is var rate && rate != subject.OptimizerRate)
            throw new ConversionException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Name} reduces the rate that the optimizer is made with ({subject.OptimizerRate}), but the "
                        + $"schedule's is {rate}; give that as the base rate, or none."
                )
            );
    }

    /// <summary>Refuses what only a constant rate allows.</summary>
    protected void RequireConstant(ConversionSubject subject, ReduceOnPlateau plateau)
    {
        if (subject.Curve is not Anneal.Curves.Constant)
            throw new ConversionException(
                $"{Name} reduces a constant rate on a plateau, but cannot multiply a schedule by it; "
                    + $"{subject.WithoutFeedback(plateau)}."
            );
    }
}
