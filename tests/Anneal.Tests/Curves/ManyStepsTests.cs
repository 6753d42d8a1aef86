using Big = Anneal.Tests.Curves.BigReal;

namespace Anneal.Tests.Curves;

/// <summary>Every curve of our own beside exact arithmetic, as far as 10⁹ steps.</summary>
public sealed class ManyStepsTests
{
    private const long Far = 1_000_000_000;
    private const double LastDigits = 4.0 / (1L << 52);

    private static readonly long[] Steps =
    [
        .. Enumerable.Range(0, 12),
        1001,
        4000,
        99_999_999,
        123_456_789,
        250_000_001,
        333_333_333,
        Far / 2,
        Far / 2 + 1,
        777_777_777,
        .. Enumerable.Range(1, 9).Select(i => Far - 10 + i),
        Far,
    ];

    // What the language says of each (docs/schedule-text.md), at clock t.
    private static readonly Dictionary<string, Func<long, Big>> Exact = new()
    {
        ["constant(0.3)"] = _ => 0.3,
        ["linear(0.3 -> 0, 1e9)"] = t => Blend(0.3, 0, 1 - Share(t)),
        ["linear(0 -> 0.3, 1e9)"] = t => Blend(0, 0.3, 1 - Share(t)),
        ["linear(0.3 -> 1e-9, 1e9)"] = t => Blend(0.3, 1e-9, 1 - Share(t)),
        ["polynomial(0.3 -> 0, 1e9, power=2)"] = t => Blend(0.3, 0, Big.Power(1 - Share(t), 2)),
        ["polynomial(0 -> 0.3, 1e9, power=2)"] = t => Blend(0, 0.3, Big.Power(1 - Share(t), 2)),
        ["polynomial(0 -> 0.3, 1e9, power=0.7)"] = t => Blend(0, 0.3, Big.Power(1 - Share(t), 0.7)),
        ["cosine(0.3 -> 0, 1e9)"] = t => HalfCosine(0.3, 0, Share(t)),
        ["cosine(0 -> 0.3, 1e9)"] = t => HalfCosine(0, 0.3, Share(t)),
        ["one_minus_sqrt(0.3 -> 0, 1e9)"] = t => Blend(0.3, 0, 1 - Big.Sqrt(Share(t))),
        ["one_minus_sqrt(0 -> 0.3, 1e9)"] = t => Blend(0, 0.3, 1 - Big.Sqrt(Share(t))),
        ["tanh(0.3 -> 0, 1e9)"] = t => Tanh(0.3, 0, t),
        ["tanh(0 -> 0.3, 1e9)"] = t => Tanh(0, 0.3, t),
        ["rex(0.3 -> 0, 1e9)"] = t => Blend(0.3, 0, (1 - Share(t)) / (1 - Share(t) / 2)),
        ["rex(0 -> 0.3, 1e9)"] = t => Blend(0, 0.3, (1 - Share(t)) / (1 - Share(t) / 2)),
        ["exponential(0.3 -> 1e-8, 1e9)"] = t => 0.3 * Big.Power((Big)1e-8 / 0.3, Share(t)),
        ["exponential(0.3, factor=0.95, per=10000000)"] = t => 0.3 * Big.Power(0.95, (Big)t / 10_000_000),
        ["step(0.1, factor=0.9999999, every=3)"] = t => 0.1 * Big.Power(0.9999999, t / 3),
        ["step(0.1, factor=0.9, every=2500000)"] = t => 0.1 * Big.Power(0.9, t / 2_500_000),
        ["step(0.1, factor=1.0000001, every=7)"] = t => 0.1 * Big.Power(1.0000001, t / 7),
        ["multistep(0.1, factor=0.3, at=[2, 2, 500000001])"] = t =>
            0.1 * Big.Power(0.3, (t < 2 ? 0 : 2) + t / 500_000_001),
        ["piecewise([0.1, 0.01], at=[500000001])"] = t => t < 500_000_001 ? 0.1 : 0.01,
        ["inverse_sqrt(0.3)"] = t => 0.3 / Big.Sqrt(t + 1),
        ["inverse_time(0.3, decay=0.7, per=11)"] = t => 0.3 / (1 + (Big)0.7 * t / 11),
        ["noam(model=300, warmup=4000)"] = t => Noam(t, 300, 4000),
        ["cycle(0 -> 1, up=7, down=3)"] = t => Height(t),
        ["cycle(1 -> 0, up=7, down=3)"] = t => 1 - Height(t),
        ["cycle(0.1 -> 0.3, up=7, down=3, shape=triangular2)"] = t =>
            Blend(0.3, 0.1, Height(t) * Big.Power(0.5, t / 10)),
        ["cycle(0 -> 1, up=7, down=3, shape=exp_range, gamma=0.99999999)"] = t => Height(t) * Big.Power(0.99999999, t),
        ["cycle(1 -> 0, up=7, down=3, shape=exp_range, gamma=0.99999999)"] = t =>
            1 - Height(t) * Big.Power(0.99999999, t),
        ["one_cycle(0.5, 1e9)"] = t => OneCycle(t, 300_000_000),
        ["restarts(0.3 -> 0, first=10)"] = t => t == 0 ? 0.3 : HalfCosine(0.3, 0, (Big)(t % 10) / 10),
        ["restarts(0.3 -> 1e-5, first=500000000, decay=0.5)"] = t =>
            HalfCosine(
                t / 500_000_000 is var i && i == 0 ? 0.3 : 0.3 / Math.Pow(2, i),
                1e-5,
                (Big)(t % 500_000_000) / 500_000_000
            ),
        ["warmup(1e9) then 0.3"] = t => 0.3 * ((Big)Math.Min(t, Far - 1) + (t < Far ? 1 : 2)) / (Far + 1),
        ["formula(0.1 * (t + 1) ** -0.5)"] = t => 0.1 / Big.Sqrt(t + 1),
        ["at_least(linear(0.3 -> 0, 1e9), 0.01)"] = t => Big.Max(0.01, Blend(0.3, 0, 1 - Share(t))),
        ["at_most(linear(0 -> 0.3, 1e9), 0.1)"] = t => Big.Min(0.1, Blend(0, 0.3, 1 - Share(t))),
        ["clamp(cosine(0.3 -> 0, 1e9), 0.01, 0.2)"] = t => Big.Min(0.2, Big.Max(0.01, HalfCosine(0.3, 0, Share(t)))),
        ["repeat(linear(0.3 -> 0, 7), 200000000)"] = t => 0.3 * (1 - (Big)(t % 7) / 7),
        ["stretch(linear(0.3 -> 0, 10), 1e9)"] = t => Blend(0.3, 0, 1 - Share(t)),
        ["stretch(formula(0.1 * 0.9 ** t) for 100, 1e9)"] = t => 0.1 * Big.Power(0.9, (Big)t / 10_000_000),
        ["delay(step(0.1, factor=0.9999999, every=3), 5)"] = t => 0.1 * Big.Power(0.9999999, Math.Max(0, t - 5) / 3),
    };

    public static TheoryData<string> Texts => [.. Exact.Keys];

    [Theory, MemberData(nameof(Texts))]
    public void A_value_after_a_billion_steps_has_twelve_digits(string text)
    {
        var rate = Recipe.Parse(text).Bind(RunPlan.FromSteps(Far)).Rate;
        // What lies between two values is their sum, which near 0 has the last digits of the larger one.
        var between = text.Contains("->", StringComparison.Ordinal) || text.StartsWith("one", StringComparison.Ordinal);
        var largest = between && !text.StartsWith("cycle(0", StringComparison.Ordinal) ? 0.3 : 0;
        foreach (var step in Steps)
        {
            var (due, value) = (Exact[text](step), rate.At(step));
            Assert.True(
                due.IsZero ? value == 0 : Big.Abs(value - due) < Big.Max(1e-12 * Big.Abs(due), LastDigits * largest),
                $"{text} at {step} is {value:R}, not {(double)due:R}"
            );
        }
    }

    [Fact]
    public void No_curve_of_our_own_is_left_out()
    {
        var named = Exact.Keys.Select(text => text[..text.IndexOf('(', StringComparison.Ordinal)]).ToHashSet();
        Assert.Empty(
            KnownCurves.All.Definitions.Where(each => each.Framework is null).Select(each => each.Name).Except(named)
        );
    }

    private static Big Share(long t) => (Big)t / Far;

    // 'left' is 1 at the first value and 0 at the last.
    private static Big Blend(double from, double to, Big left) => to + ((Big)from - to) * left;

    private static Big HalfCosine(double from, double to, Big done) =>
        (done - 1).IsZero ? to : Blend(from, to, (1 + Big.Cos(Big.Pi * done)) / 2);

    private static Big Tanh(double from, double to, long t) =>
        t == 0 ? from
        : t == Far ? to
        : Blend(from, to, (1 - Big.Tanh(-7 * (1 - Share(t)) + 3 * Share(t))) / 2);

    private static Big Noam(long t, double model, double warmup) =>
        Big.Min(1 / Big.Sqrt(t + 1), (t + 1) / Big.Power(warmup, 1.5)) / Big.Sqrt(model);

    private static Big Height(long t) => t % 10 < 7 ? (Big)(t % 10) / 7 : (Big)(10 - t % 10) / 3;

    private static Big OneCycle(long t, long up) =>
        t < up ? HalfCosine(0.5 / 25, 0.5, (Big)t / up) : HalfCosine(0.5, 0.5 / 25 / 1e4, (Big)(t - up) / (Far - up));
}
