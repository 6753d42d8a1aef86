using Anneal.Composition;
using Anneal.Curves;

namespace Anneal;

/// <summary>
/// How schedules are made of schedules: <c>Schedule.Cosine(0.1, 0, 900).WithWarmup(100)</c>. Nothing is changed; each
/// method gives a new schedule.
/// </summary>
public static class ScheduleComposition
{
    /// <param name="schedule">The schedule.</param>
    extension(Schedule schedule)
    {
        /// <summary>
        /// This schedule for its <see cref="Curve.Length"/>, then <paramref name="next"/>, whose own steps begin at 0.
        /// </summary>
        /// <param name="next">What follows.</param>
        /// <exception cref="InvalidOperationException">This schedule has no length; give it one with
        /// <see cref="For"/>.</exception>
        /// <example>
        /// <code>
        /// var rate = Schedule.Constant(0.1).For(10).Then(Schedule.Linear(0.1, 0, steps: 100));
        /// Console.WriteLine(rate.At(60).ToString("F3")); // 0.050
        /// </code>
        /// </example>
        public Schedule Then(Schedule next)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            ArgumentNullException.ThrowIfNull(next);
            var length = schedule.Length
                ?? throw new InvalidOperationException(
                    $"'{nameof(Then)}' needs a schedule with a length before it, but this one is open-ended; say how "
                        + "long it lasts with For(steps)."
                );
            return Sequence.Of((schedule, length), (next, next.Length));
        }

        /// <summary>
        /// This schedule for its <see cref="Curve.Length"/>, then a function of the steps since it ended.
        /// </summary>
        /// <param name="next">What follows; see <see cref="ScheduleFactories.FromFunction"/>.</param>
        /// <exception cref="InvalidOperationException">This schedule has no length.</exception>
        public Schedule Then(Func<long, double> next)
        {
            ArgumentNullException.ThrowIfNull(next);
            return schedule.Then(new FunctionSchedule(next));
        }

        /// <summary>
        /// A ramp over <paramref name="steps"/> steps to this schedule's first value, then this schedule; see
        /// <see cref="ScheduleFactories.Warmup"/>.
        /// </summary>
        /// <param name="steps">Length of the warm-up in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
        public Schedule WithWarmup(long steps)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            return new Warmup(schedule.At(0), steps).Then(schedule);
        }

        /// <summary>
        /// The first <paramref name="steps"/> steps of this schedule; afterwards the value at <paramref name="steps"/>
        /// is held.
        /// </summary>
        /// <param name="steps">Length in steps. At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
        public Schedule For(long steps)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            return schedule.Length == steps ? schedule : new Held(schedule, steps);
        }

        /// <summary>The product of this schedule and <paramref name="other"/> at every step.</summary>
        /// <param name="other">The other factor.</param>
        public Schedule Times(Schedule other)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            ArgumentNullException.ThrowIfNull(other);
            return new Product([schedule, other]);
        }

        /// <summary>The product of this schedule and a function of the step.</summary>
        /// <param name="other">The other factor; see <see cref="ScheduleFactories.FromFunction"/>.</param>
        /// <example>
        /// <code>
        /// var halved = Schedule.Constant(0.1).Times(step =&gt; step &lt; 100 ? 1 : 0.5);
        /// Console.WriteLine(halved.At(100)); // 0.05
        /// </code>
        /// </example>
        public Schedule Times(Func<long, double> other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return schedule.Times(new FunctionSchedule(other));
        }

        /// <summary>This schedule multiplied by a number.</summary>
        /// <param name="factor">Finite.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not finite.</exception>
        public Schedule Times(double factor) => schedule.Times(new Constant(Require.Finite(factor)));

        /// <summary>
        /// This schedule with a clock that ticks once every <paramref name="steps"/> steps: value(t) = this(⌊t /
        /// steps⌋).
        /// </summary>
        /// <param name="steps">Steps in a tick. At least 1.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
        public Schedule Every(long steps)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            return new Ticked(schedule, new Period(steps));
        }

        /// <summary>This schedule, kept from <paramref name="least"/> to <paramref name="most"/>.</summary>
        /// <param name="least">Lower bound, or −∞ for none.</param>
        /// <param name="most">Upper bound, or +∞ for none; at least <paramref name="least"/>.</param>
        /// <exception cref="ArgumentOutOfRangeException">The bounds are not in order.</exception>
        public Schedule Clamp(double least, double most = double.PositiveInfinity)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            return new Clamped(schedule, least, most);
        }

        /// <summary>This schedule, never below <paramref name="least"/>.</summary>
        /// <param name="least">Lower bound.</param>
        /// <exception cref="ArgumentOutOfRangeException">The bound is not a number.</exception>
        public Schedule AtLeast(double least) => schedule.Clamp(least);

        /// <summary>This schedule, never above <paramref name="most"/>.</summary>
        /// <param name="most">Upper bound.</param>
        /// <exception cref="ArgumentOutOfRangeException">The bound is not a number.</exception>
        public Schedule AtMost(double most) => schedule.Clamp(double.NegativeInfinity, most);

        /// <summary>This schedule <paramref name="count"/> times over, then its end.</summary>
        /// <param name="count">At least 1.</param>
        /// <exception cref="InvalidOperationException">This schedule has no length.</exception>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
        public Schedule Repeat(long count)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            return new Repeated(schedule, count);
        }

        /// <summary>
        /// The first value held for <paramref name="steps"/> steps, then this schedule from its own step 0.
        /// </summary>
        /// <param name="steps">At least 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is negative.</exception>
        public Schedule Delay(long steps)
        {
            ArgumentNullException.ThrowIfNull(schedule);
            Require.AtLeast(0, steps);
            return Sequence.Of((new Constant(schedule.At(0)), steps), (schedule, schedule.Length));
        }

        /// <summary>The product of two schedules at every step.</summary>
        /// <param name="left">A factor.</param>
        /// <param name="right">The other.</param>
        public static Schedule operator *(Schedule left, Schedule right)
        {
            ArgumentNullException.ThrowIfNull(left);
            ArgumentNullException.ThrowIfNull(right);
            return left.Times(right);
        }

        /// <summary>A schedule multiplied by a number.</summary>
        /// <param name="left">The schedule.</param>
        /// <param name="right">Finite.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="right"/> is not finite.</exception>
        public static Schedule operator *(Schedule left, double right)
        {
            ArgumentNullException.ThrowIfNull(left);
            return left.Times(Require.Finite(right));
        }

        /// <summary>A schedule multiplied by a number.</summary>
        /// <param name="left">Finite.</param>
        /// <param name="right">The schedule.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="left"/> is not finite.</exception>
        public static Schedule operator *(double left, Schedule right)
        {
            ArgumentNullException.ThrowIfNull(right);
            return right.Times(Require.Finite(left));
        }
    }
}
