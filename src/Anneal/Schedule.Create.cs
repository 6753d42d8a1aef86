using Anneal.Composition;
using Anneal.Curves;

namespace Anneal;

public abstract partial record Schedule
{
    /// <summary>The same value at every step.</summary>
    /// <param name="value">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public static Schedule Constant(double value) => new Constant(value);

    /// <summary>
    /// A straight line from <paramref name="initialValue"/> to <paramref name="finalValue"/>; see
    /// <see cref="LinearRamp"/>.
    /// </summary>
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
    /// <param name="steps">Length in steps. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
    public static Schedule Linear(double initialValue, double finalValue, long steps) =>
        new LinearRamp(initialValue, finalValue, steps);

    /// <summary>Half a cosine; see <see cref="CosineDecay"/>.</summary>
    /// <inheritdoc cref="Linear"/>
    public static Schedule Cosine(double initialValue, double finalValue, long steps) =>
        new CosineDecay(initialValue, finalValue, steps);

    /// <summary>A power of the share of the way that is left; see <see cref="PolynomialDecay"/>.</summary>
    /// <inheritdoc cref="Linear"/>
    /// <param name="power">Finite. Default 1.</param>
#pragma warning disable CS1573 // the other parameters are inherited
    public static Schedule Polynomial(double initialValue, double finalValue, long steps, double power = 1) =>
        new PolynomialDecay(initialValue, finalValue, steps, power);
#pragma warning restore CS1573

    /// <summary>
    /// Multiplied by <paramref name="factor"/> once every <paramref name="every"/> steps; see <see cref="StepDecay"/>.
    /// </summary>
    /// <param name="initialValue">Value before the first drop. Finite.</param>
    /// <param name="factor">Finite.</param>
    /// <param name="every">Steps between drops. At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Schedule Step(double initialValue, double factor, long every) =>
        new StepDecay(initialValue, factor, new Period(every));

    /// <summary>Multiplied by <paramref name="factor"/> at each milestone; see <see cref="MultiStepDecay"/>.</summary>
    /// <param name="initialValue">Value before the first milestone. Finite.</param>
    /// <param name="factor">Finite.</param>
    /// <param name="milestones">Steps at which the value drops, none before the one in front of it.</param>
    /// <exception cref="ArgumentException">An argument is out of its range, or the milestones decrease.</exception>
    public static Schedule MultiStep(double initialValue, double factor, params ValueList<long> milestones) =>
        new MultiStepDecay(initialValue, factor, milestones);

    /// <summary>
    /// Multiplied by <paramref name="factor"/> over every <paramref name="per"/> steps, continuously; see
    /// <see cref="ExponentialDecay"/>.
    /// </summary>
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="factor">Finite.</param>
    /// <param name="per">Steps over which the value is multiplied by <paramref name="factor"/>. Greater than 0; default
    /// 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public static Schedule Exponential(double initialValue, double factor, double per = 1) =>
        new ExponentialDecay(initialValue, factor, per);

    /// <summary>A user's own function of the step, as PyTorch's <c>LambdaLR</c> takes it.</summary>
    /// <remarks>Compared by the delegate. It has no text, so a state saved with it holds the position only.</remarks>
    /// <param name="value">Gives the value at a step; pure, and safe to call from any thread.</param>
    public static Schedule Function(Func<long, double> value) => new FunctionSchedule(value);
}
