using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>
/// Texts that would compute for ever, or make more than fits: each is refused at once, with its place.
/// </summary>
public sealed class ComputedTextLimitTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Bombs =>
        [
            "torch.MultiStepLR(opt, range(10**12))",
            "torch.MultiStepLR(opt, list(range(10**12)))",
            "torch.MultiStepLR(opt, np.arange(0, 1, 1e-12))",
            "torch.MultiStepLR(opt, np.linspace(0, 1, 10**9))",
            "torch.MultiStepLR(opt, [0] * 10**12)",
            "torch.MultiStepLR(opt, [[0] * 9999] * 9999)",
            "torch.MultiStepLR(opt, [x for x in range(9999) for y in range(9999) for z in range(9999)])",
            "torch.MultiStepLR(opt, [x for x in range(9999) for y in range(9999) for z in range(9999) if x > z + "
                + "99999])",
            "torch.MultiStepLR(opt, [sum(range(9999)) for x in range(9999)])",
            "torch.MultiStepLR(opt, [sum([y for y in range(9999)]) for x in range(9999)])",
            "torch.StepLR(opt, 9**9**9**9)",
            "torch.StepLR(opt, 2**2**2**2**2**2)",
            "torch.StepLR(opt, sum(10**99 ** x for x in range(99)))",
            "torch.StepLR(opt, [9**300 * x ** 99 for x in range(9999)][5000])",
            "lambda t: sum(t for x in range(9999))",
            "lambda t: sum(sum(t ** y for y in range(50)) for x in range(50))",
            "lambda t: len([x for x in range(9999) if t > x])",
            "lambda t: bisect.bisect(list(range(9999)), t)",
            "lambda t: np.interp(np.interp(np.interp(np.interp(np.interp(t, [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, "
                + "5, 6]), "
                + "[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 7]), [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 8]), "
                + "[0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 9]), [0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 4, 5, 6])",
            "lambda t: {x: t for x in range(9999)}.get(t, 0)",
            "lambda t, xs=range(9999): sum(1 for x in xs if x in xs)",
            "lambda t, xs=range(9999): sum(1 for x in xs if xs[0] == 0)",
            "lambda t, xs={x: x for x in range(9999)}: sum(1 for x in xs if xs[x] == 0)",
            "lambda t: t in [x * x for x in range(9999)]",
            "torch.MultiStepLR(opt, " + new string('[', 10_000),
            "torch.MultiStepLR(opt, " + string.Concat(Enumerable.Repeat("[x for x in ", 5_000)),
            "torch.StepLR(opt, " + string.Concat(Enumerable.Repeat("int(", 20_000)),
            "torch.StepLR(opt, [1]" + string.Concat(Enumerable.Repeat("[0]", 30_000)),
            "torch.StepLR(opt, **" + string.Concat(Enumerable.Repeat("{'a': ", 10_000)),
            string.Concat(Enumerable.Repeat("(lambda a=1: ", 5_000)),
            string.Concat(Enumerable.Repeat("partial(", 10_000)),
            "torch.MultiStepLR(opt, [" + string.Join(", ", Enumerable.Repeat("max(range(9999))", 5_000)) + "])",
        ];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Are_refused_in_a_moment(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ScheduleTextException? refused = null;
        var time = ThreadTime.Of(() => refused = Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)));
        Assert.True(time < Moment, $"{time}: {text[..Math.Min(80, text.Length)]}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200_000_000, text[..Math.Min(80, text.Length)]);
        Assert.True(refused!.Line >= 1 && refused.Column >= 1);
        Assert.NotEmpty(refused.Problem);
    }

    [Theory]
    [InlineData(
        "torch.MultiStepLR(opt, range(10**12))",
        "a list has at most 10000 items, but this one has 1000000000000."
    )]
    [InlineData("torch.StepLR(opt, int(x * 200))", "expected a number, but found 'x'.")]
    [InlineData("torch.StepLR(opt, float('inf'))", "expected a number.")]
    [InlineData(
        "torch.ExponentialLR(opt, math.inf)",
        "expected a number for the argument 'gamma' of 'torch.ExponentialLR'."
    )]
    [InlineData("torch.ExponentialLR(opt, max(math.inf, 1))", "expected a finite number, but found 'math.inf'.")]
    [InlineData("torch.StepLR(opt, 1 // 0)", "this arithmetic has no finite value.")]
    [InlineData("torch.StepLR(opt, [1, 2][5])", "the list has 2 items, so that there is none of index 5.")]
    [InlineData("torch.StepLR(opt, {1: 2}[3])", "the dictionary has no such key.")]
    [InlineData("lambda e: {0: 1.0, 30: 0.1}[e]", "the dictionary has no value at other steps; write .get(key, value)")]
    [InlineData("lambda e: [x for x in [1, 2] if x > e][1]", "index 0 or -1 may be taken.")]
    [InlineData("lambda e: max([x for x in [1, 2] if x > e])", "the list may be empty at some steps")]
    [InlineData("lambda e, w: e / w", "expected a function of one variable, the step, but this one has 2")]
    [InlineData("torch.MultiStepLR(opt, range(0, 10, 0))", "the step of 'range' must not be 0.")]
    [InlineData(
        "torch.MultiStepLR(opt, range(0.5))",
        "expected an int, where a range is made, but found the float 0.5."
    )]
    [InlineData("torch.MultiStepLR(opt, sorted([2, 1], key=abs))", "expected a number, but found 'abs'.")]
    [InlineData(
        "[StepLR(opt, 30), StepLR(opt2, 60)]",
        "expected one schedule in the list, but found 2; give each one by itself."
    )]
    [InlineData("StepLR(opt, **kwargs)", "expected a dictionary after '**', written out.")]
    [InlineData("{'step': StepLR}[name](opt, 30)", "line 1")]
    [InlineData("getattr(lr_scheduler, name)(opt, 30)", "line 1")]
    public void Say_what_is_wrong(string text, string problem) =>
        Assert.Contains(
            problem,
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text)).Message,
            StringComparison.Ordinal
        );
}
