using Anneal.Composition;
using Anneal.Curves;

namespace Anneal;

/// <summary>
/// The curves of our own, each a method of <see cref="Schedule"/>: <c>Schedule.Cosine(0.1, 0, steps: 1000)</c>.
/// </summary>
/// <remarks>Formulas and sources stand at the records in <c>Anneal.Curves</c>.</remarks>
public static class ScheduleFactories
{
    extension(Schedule)
    {
        /// <summary>The same value at every step.</summary>
        /// <param name="value">Finite.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
        public static Schedule Constant(double value) => new Constant(value);

        /// <summary>A straight line; see <see cref="LinearRamp"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
        /// <example>
        /// <code>
        /// Console.WriteLine(Schedule.Linear(1, 0, steps: 4).At(1)); // 0.75
        /// </code>
        /// </example>
        public static Schedule Linear(double initialValue, double finalValue, long steps) =>
            new LinearRamp(initialValue, finalValue, steps);

        /// <summary>Half a cosine: slow, fast, slow; see <see cref="CosineDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
        /// <example>
        /// <code>
        /// var rate = Schedule.Cosine(0.1, 0, steps: 100);
        /// Console.WriteLine(rate.At(50).ToString("F3")); // 0.050
        /// </code>
        /// </example>
        public static Schedule Cosine(double initialValue, double finalValue, long steps) =>
            new CosineDecay(initialValue, finalValue, steps);

        /// <summary>A power of the share of the way that is left; see <see cref="PolynomialDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <param name="power">Finite. Default 1: a straight line.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Polynomial(double initialValue, double finalValue, long steps, double power = 1) =>
            new PolynomialDecay(initialValue, finalValue, steps, power);

        /// <summary>
        /// By equal ratios from one value to another; see <see cref="GeometricRamp"/>. Without an end:
        /// <see cref="Exponential"/>.
        /// </summary>
        /// <param name="initialValue">Value at step 0. Finite, greater than 0.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite, greater than 0.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule ExponentialTo(double initialValue, double finalValue, long steps) =>
            new GeometricRamp(initialValue, finalValue, steps);

        /// <summary>A cooldown that falls fast at first; see <see cref="OneMinusSquareRootDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or the length is negative.</exception>
        public static Schedule OneMinusSqrt(double initialValue, double finalValue, long steps) =>
            new OneMinusSquareRootDecay(initialValue, finalValue, steps);

        /// <summary>Nearly flat at first, then steeper and steeper; see <see cref="RexDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <param name="beta">How long it stays up: 0 is a straight line. From 0 to 1, 1 excluded; default 0.5.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Rex(double initialValue, double finalValue, long steps, double beta = 0.5) =>
            new RexDecay(initialValue, finalValue, steps, beta);

        /// <summary>Part of a hyperbolic tangent: flat, steep, flat; see <see cref="TanhDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="finalValue">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <param name="lower">The tangent's argument at the start. Less than <paramref name="upper"/>; default
        /// −7.</param>
        /// <param name="upper">The tangent's argument at the end. Default 3.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Tanh(
            double initialValue,
            double finalValue,
            long steps,
            double lower = -7,
            double upper = 3
        ) => new TanhDecay(initialValue, finalValue, steps, lower, upper);

        /// <summary>
        /// A ramp to <paramref name="target"/> that wastes no update: (k + 1)/(n + 1) of it at step k; see
        /// <see cref="Curves.Warmup"/>. From another value than nearly 0: <see cref="Linear"/>.
        /// </summary>
        /// <param name="target">Value from step <paramref name="steps"/> on. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException">The target is not finite, or the length is
        /// negative.</exception>
        /// <example>
        /// <code>
        /// var rate = Schedule.Warmup(0.1, steps: 4).Then(Schedule.Cosine(0.1, 0, steps: 96));
        /// Console.WriteLine(rate.At(3).ToString("F3")); // 0.080
        /// </code>
        /// </example>
        public static Schedule Warmup(double target, long steps) => new Warmup(target, steps);

        /// <summary>Triangles between two values, without end; see <see cref="CyclicRate"/>.</summary>
        /// <param name="low">Value at the start of each cycle. Finite.</param>
        /// <param name="high">Value at the first peak. Finite.</param>
        /// <param name="upSteps">Steps from a cycle's start to its peak. At least 0.</param>
        /// <param name="downSteps">Steps from the peak back; null: as many as <paramref name="upSteps"/>. At least 0;
        /// the two together at least 1.</param>
        /// <param name="shape">How the height changes. Default: not at all.</param>
        /// <param name="gamma">For <see cref="CycleShape.ExponentialRange"/>: what the height is multiplied by at every
        /// step. Greater than 0; default 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Cyclic(
            double low,
            double high,
            long upSteps,
            long? downSteps = null,
            CycleShape shape = CycleShape.Triangular,
            double gamma = 1
        ) =>
            new CyclicRate(
                low,
                high,
                Require.AtLeast(downSteps is null ? 1 : 0, upSteps),
                downSteps ?? upSteps,
                shape,
                gamma
            );

        /// <summary>Half a cosine again and again; see <see cref="CosineRestarts"/>.</summary>
        /// <param name="initialValue">Value at the start of the first cycle. Finite.</param>
        /// <param name="finalValue">Value that each cycle falls towards. Finite.</param>
        /// <param name="firstSteps">Length of the first cycle in steps. At least 1.</param>
        /// <param name="growth">Ratio of each cycle's length to the one before. From 1 to 1,000,000; default 1.</param>
        /// <param name="decay">Ratio of each cycle's first value to the one before. Greater than 0, at most 1; default
        /// 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Restarts(
            double initialValue,
            double finalValue,
            long firstSteps,
            double growth = 1,
            double decay = 1
        ) => new CosineRestarts(initialValue, finalValue, firstSteps, growth, decay);

        /// <summary>Up to a peak and down to almost nothing, once.</summary>
        /// <remarks>Source: Smith and Topin 2017, arXiv:1708.07120; defaults as PyTorch's OneCycleLR.</remarks>
        /// <param name="peak">The highest value. Finite.</param>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <param name="start">The first value; null: <paramref name="peak"/>/25.</param>
        /// <param name="end">The last value; null: <paramref name="start"/>/10,000.</param>
        /// <param name="upShare">Share of the cycle up to the peak. From 0 to 1; default 0.3.</param>
        /// <param name="shape">Of every phase. Default: half a cosine.</param>
        /// <param name="phases">Two: up and down. Three: down to <paramref name="start"/> as fast as up, then on to
        /// <paramref name="end"/>. Default: two.</param>
        /// <exception cref="ArgumentException">An argument is out of its range, or the cycle is shorter than its way up
        /// and down.</exception>
        public static Schedule OneCycle(
            double peak,
            long steps,
            double? start = null,
            double? end = null,
            double upShare = 0.3,
            PhaseShape shape = PhaseShape.Cosine,
            CyclePhases phases = CyclePhases.Two
        )
        {
            var first = start is { } given ? Require.Finite(given, nameof(start)) : Require.Finite(peak) / 25;
            var last = end is { } other ? Require.Finite(other, nameof(end)) : first / 1e4;
            var upSteps = (long)Period.Round(Require.AtLeast(0, steps) * Require.Between(0, 1, upShare));
            var downSteps = Require.Defined(phases) == CyclePhases.Three ? upSteps : 0;
            Require.Finite(peak);
            Require.Defined(shape);
            return Composition.OneCycle.Create(peak, first, last, steps, upSteps, downSteps, shape, nameof(upShare));
        }

        /// <summary>
        /// Multiplied by <paramref name="factor"/> once every <paramref name="every"/> steps; see
        /// <see cref="StepDecay"/>.
        /// </summary>
        /// <param name="initialValue">Value before the first drop. Finite.</param>
        /// <param name="factor">Finite.</param>
        /// <param name="every">Steps between drops. At least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Step(double initialValue, double factor, long every) =>
            new StepDecay(initialValue, factor, new Period(Require.Between(1, Length.Longest, every)));

        /// <summary>
        /// Multiplied by <paramref name="factor"/> at each milestone; see <see cref="MultiStepDecay"/>.
        /// </summary>
        /// <param name="initialValue">Value before the first milestone. Finite.</param>
        /// <param name="factor">Finite.</param>
        /// <param name="milestones">Steps at which the value drops, none before the one in front of it.</param>
        /// <exception cref="ArgumentException">An argument is out of its range, or the milestones decrease.</exception>
        /// <example>
        /// <code>
        /// Console.WriteLine(Schedule.MultiStep(0.1, factor: 0.5, 30, 60).At(30)); // 0.05
        /// </code>
        /// </example>
        public static Schedule MultiStep(double initialValue, double factor, params ValueList<long> milestones) =>
            new MultiStepDecay(initialValue, factor, milestones);

        /// <summary>
        /// A value of its own between any two boundaries, each from its boundary on; see
        /// <see cref="PiecewiseConstant"/>.
        /// </summary>
        /// <param name="values">The values in turn, one more than boundaries. Finite.</param>
        /// <param name="boundaries">The steps at which the next value begins, none below the one before it, at least
        /// 0.</param>
        /// <exception cref="ArgumentException">The counts do not fit, a value is not finite, or the boundaries
        /// decrease.</exception>
        public static Schedule Piecewise(ValueList<double> values, ValueList<long> boundaries) =>
            new PiecewiseConstant(values, boundaries);

        /// <summary>
        /// Multiplied by <paramref name="factor"/> over every <paramref name="per"/> steps, continuously; see
        /// <see cref="ExponentialDecay"/>. To a last value: <see cref="ExponentialTo"/>.
        /// </summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="factor">Finite.</param>
        /// <param name="per">Steps over which the value is multiplied by <paramref name="factor"/>. Greater than 0;
        /// default 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Exponential(double initialValue, double factor, double per = 1) =>
            new ExponentialDecay(initialValue, factor, per);

        /// <summary>
        /// One over the square root of the number of updates; see <see cref="InverseSquareRootDecay"/>.
        /// </summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="stepsPerUnit">Steps that count as one. Greater than 0; default 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule InverseSqrt(double initialValue, double stepsPerUnit = 1) =>
            new InverseSquareRootDecay(initialValue, stepsPerUnit);

        /// <summary>One over a straight line in time; see <see cref="InverseTimeDecay"/>.</summary>
        /// <param name="initialValue">Value at step 0. Finite.</param>
        /// <param name="decay">How much the divisor grows over <paramref name="per"/> steps. Finite.</param>
        /// <param name="per">Steps over which it grows so much. Greater than 0; default 1.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule InverseTime(double initialValue, double decay, double per = 1) =>
            new InverseTimeDecay(initialValue, decay, per);

        /// <summary>
        /// The first transformer's rate: a linear warm-up, then one over the square root of the number of updates; see
        /// <see cref="NoamDecay"/>.
        /// </summary>
        /// <param name="factor">What the paper's rate is multiplied by. Finite, at least 0; default 1.</param>
        /// <param name="model">Width of the model. Greater than 0; default 512.</param>
        /// <param name="warmupSteps">Length of the warm-up in steps. Greater than 0; default 4,000.</param>
        /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
        public static Schedule Noam(double factor = 1, double model = 512, double warmupSteps = 4000) =>
            new NoamDecay(factor, model, warmupSteps);

        /// <summary>A function of the step of your own, as PyTorch's <c>LambdaLR</c> takes it.</summary>
        /// <remarks>
        /// Compared by the delegate. Nothing can be known of it: a state saved with it can only be resumed with a
        /// <see cref="ResumePolicy"/>. A record that derives from <see cref="Schedule"/> is compared by its values.
        /// </remarks>
        /// <param name="value">Gives the value at a step; pure, and safe to call from any thread.</param>
        /// <example>
        /// <code>
        /// Console.WriteLine(Schedule.FromFunction(step =&gt; 1.0 / (1 + step)).At(3)); // 0.25
        /// </code>
        /// </example>
        public static Schedule FromFunction(Func<long, double> value) => new FunctionSchedule(value);
    }
}
