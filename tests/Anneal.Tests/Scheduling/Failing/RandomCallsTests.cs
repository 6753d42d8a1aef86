using System.Globalization;
using Xunit.Abstractions;

namespace Anneal.Tests.Scheduling.Failing;

/// <summary>
/// Random calls of schedulers whose setters, listeners and curves go wrong at random, beside schedulers of which the
/// calls that failed were never made.
/// </summary>
/// <remarks>A short run by default; <c>ANNEAL_SEQUENCES=100000 dotnet test …</c> makes a long one.</remarks>
public sealed class RandomCallsTests(ITestOutputHelper output)
{
    private const int FirstSeed = 20_261_128;
    private const int CallsInASequence = 40;

    [Fact]
    public void A_call_that_failed_leaves_a_scheduler_as_if_it_was_never_made()
    {
        var count = int.Parse(
            Environment.GetEnvironmentVariable("ANNEAL_SEQUENCES") ?? "400",
            CultureInfo.InvariantCulture
        );
        var (failed, told) = (0, 0);
        Parallel.For(0, count, i =>
        {
            Seeded.Try(FirstSeed + i, random =>
            {
                var (failures, listeners) = Run(random);
                Interlocked.Add(ref failed, failures);
                Interlocked.Add(ref told, listeners);
            });
        });
        output.WriteLine($"{count * CallsInASequence} calls, {failed} failed, {told} with a listener that threw");
        Assert.True(failed > 5 * count && told > count / 10, "too few calls have failed for this to say anything");
    }

    // How many calls have failed, and how many were made though a listener threw.
    private static (int Failed, int Told) Run(Random random)
    {
        var kind = random.Next(Program.Kinds);
        var (tried, sure) = (new Program(kind), new Program(kind));
        var names = new List<string> { "body", "head", "rest" };
        var saved = new List<SchedulerState> { sure.Scheduler.Save() };
        var history = new List<string>();
        var (failed, told) = (0, 0);
        var isHeld = true; // whether what the optimizers hold is known: not after setting back has failed too
        for (var i = 0; i < CallsInASequence; i++)
        {
            var call = RandomCall.Of(random, names, saved);
            var wrongCall = random.Next(2) == 0 ? 1 + random.Next(9) : Faults.Never;
            tried.Faults.Arm(wrongCall, (Fault)random.Next(6), isLasting: random.Next(4) == 0);
            var wrong = Record.Exception(() => call.Make(tried));
            tried.Faults.Disarm();
            history.Add($"{call.Name}: {wrong?.GetType().Name ?? "made"}");
            if (wrong is null or AggregateException)
            {
                // Behind a rate set by hand a curve may say what it likes: from here on it is another curve.
                if (tried.Faults.GaveWrongValue)
                    break;
                call.Make(sure);
                told += wrong is null ? 0 : 1;
                isHeld |= call.SetsAll;
                if (sure.Scheduler.Rates.Count > names.Count)
                    names.Add($"late {names.Count}");
                if (random.Next(4) == 0)
                    saved.Add(sure.Scheduler.Save());
            }
            else
            {
                failed++;
                isHeld &= wrong is not SetterException { SetBackErrors.Count: > 0 };
            }
            if (Difference(tried, sure, isHeld) is { } difference)
                Assert.Fail($"{difference}\n{string.Join('\n', history)}");
        }
        return (failed, told);
    }

    private static string? Difference(Program tried, Program sure, bool isHeld)
    {
        var (state, right) = (tried.Scheduler.Save(), sure.Scheduler.Save());
        if (state != right)
        {
            var lines = state.ToJson().Split('\n').Zip(right.ToJson().Split('\n'));
            return "the state differs: "
                + string.Join("; ", lines.Where(pair => pair.First != pair.Second).Select(pair => $"{pair}"));
        }
        if (!tried.Scheduler.Rates.SequenceEqual(sure.Scheduler.Rates))
            return $"the rates are {string.Join(", ", tried.Scheduler.Rates)}, "
                + $"but must be {string.Join(", ", sure.Scheduler.Rates)}";
        if (isHeld && !tried.Held.SequenceEqual(sure.Held))
            return $"the optimizers hold {string.Join(", ", tried.Held)}, but must {string.Join(", ", sure.Held)}";
        return tried.Heard.SequenceEqual(sure.Heard) ? null : "listeners have heard of other changes";
    }
}
