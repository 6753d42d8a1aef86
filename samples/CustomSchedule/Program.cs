// How is a schedule made that Anneal does not have?
// A record that derives from Schedule composes with all others; for a single use, Schedule.FromFunction takes a delegate.
using Anneal;

var rate = 0.0; // stands for the optimizer's own property
var schedule = Schedule.Linear(0.02, 0.1, steps: 4).Then(new Halving(0.1, FirstSteps: 8)).Clamp(least: 0.02);
var scheduler = new GroupScheduler(schedule, new ParameterGroup("all", baseRate: 0.1, setRate: value => rate = value));

Console.WriteLine($"step {scheduler.Step}: {rate}");
foreach (var step in schedule.Breakpoints(0, 100))
{
    while (scheduler.Step < step)
        scheduler.Advance();
    Console.WriteLine($"step {step}: {rate}");
}

var wave = Schedule.FromFunction(step => 0.05 * (1 + Math.Sin(step)));
Console.WriteLine($"a delegate: {wave.Times(schedule).At(0)}");

/// <summary>Halved after <see cref="FirstSteps"/> steps, then after twice as many, and so on.</summary>
internal sealed record Halving(double InitialValue, long FirstSteps) : Schedule
{
    protected override double Evaluate(long step) => InitialValue / (1L << (int)long.Log2(step / FirstSteps + 1));

    // Charts, lint and conversion ask where a curve jumps, so that they need not look at every step.
    protected override IEnumerable<long> EnumerateBreakpoints(long from, long to)
    {
        for (var end = FirstSteps; end < to; end = 2 * end + FirstSteps)
            if (end >= from)
                yield return end;
    }
}

/* prints
step 0: 0.02
step 4: 0.1
step 12: 0.05
step 28: 0.025
step 60: 0.02
a delegate: 0.001
*/
