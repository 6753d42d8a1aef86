using Anneal.Language;

namespace Anneal.Tests.Language;

public sealed class ScheduleTextTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(100, 100);

    public static TheoryData<string> TextsOfTheContract =>
        [
            "0.1",
            "constant(0.1)",
            "step(base, factor=0.1, every=30ep)",
            "multistep(base, factor=0.5, at=[15ep, 30ep])",
            "exponential(base, factor=0.95, per=1ep)",
            "inverse_sqrt(0.1) every 1ep",
            "at_least(step(2.0, factor=0.9, every=1), 0.01)",
            "polynomial(base -> 0, 100ep, power=2)",
            "linear(0 -> 0.3, 5ep) then cosine(0.3 -> 0.01, 15ep)",
            "warmup(5ep) then cosine(0.3 -> 0.01)",
            "cosine(base -> 1e-5, 90%)",
            "warmup(5%) then constant(base) then one_minus_sqrt(base -> 0, 20%)",
            "cycle(0.001 -> 0.1, up=2000, down=2000, shape=triangular2)",
            "one_cycle(0.1, 1000)",
            "restarts(base -> 1e-5, first=10ep, growth=2)",
            "cosine(0.3 -> 0.01, 20ep) | plateau(factor=0.1, patience=10)",
            "cosine(0.3 -> 0.01, 20) every 1ep",
            "one_cycle(base, 100%) with momentum = cosine(0.95 -> 0.85, 30%) then cosine(0.85 -> 0.95)",
            "constant(0.3) for 10ep then linear(0.3 -> 0, 5ep)",
            "exponential(0.1 -> 0.001, 50%)",
            "piecewise([0.3, base / 10, base * 0.01], at=[10ep, 20ep])",
            "inverse_time(v0, decay=0.5, per=1ep)".Replace("v0", "0.3"),
            "noam(model=512, warmup=4000)",
            "tanh(0.3 -> 0, 10ep, lower=-6, upper=3)",
            "formula(0.1 * (t+1)**-0.5)",
            "formula(base if t < 10 else base * 0.5 ** (t // 30))",
            "clamp(inverse_sqrt(1), 0.01, 0.3)",
            "at_most(inverse_sqrt(1), 0.3)",
            "repeat(cosine(0.3 -> 0, 10ep), 3)",
            "stretch(linear(0 -> 0.3, 5) then cosine(0.3 -> 0, 95), 50%)",
            "delay(cosine(0.3 -> 0, 10ep), 5ep)",
            "(cosine(1 -> 0.5, 10ep) then 0.5) * base * exponential(1, factor=0.9, per=5ep)",
            "warmup(500, from=0.001, shape=constant) then 0.3",
            "0.1 # a comment\n then  0.2".Replace("0.1 #", "0.1 for 5 #"),
        ];

    [Theory, MemberData(nameof(TextsOfTheContract))]
    public void Parses_prints_parses_back_equal_and_binds(string text)
    {
        var recipe = Recipe.Parse(text);
        var again = Recipe.Parse(recipe.ToString());
        Assert.Equal(recipe, again);
        Assert.Equal(recipe.ToString(), again.ToString());
        Assert.Equal(recipe.TextFingerprint, again.TextFingerprint);
        var bound = recipe.Bind(Plan, 0.1);
        for (long step = 0; step < 12_000; step += 37)
            Assert.InRange(bound.Rate.At(step), 0, 10);
    }

    [Theory]
    [InlineData("cosine(0.3->0.01,20ep)", "cosine(0.3 -> 0.01, 20ep)")]
    [InlineData("step( every=30ep ,factor=.10, value=base )", "step(base, factor=0.1, every=30ep)")]
    [InlineData("1e-05", "1e-5")]
    [InlineData("constant(0.3) for 1_000 then ((0.1))", "constant(0.3) for 1000 then 0.1")]
    [InlineData("base*0.5", "base * 0.5")]
    [InlineData("base * (0.5)", "base * 0.5")]
    [InlineData("(0.1 then 0.2) * 0.5", "(0.1 then 0.2) * 0.5")]
    [InlineData("((0.1 for 5) every 3)", "(0.1 for 5) every 3")]
    [InlineData("cosine(0.3 -> 0, 1e3)", "cosine(0.3 -> 0, 1000)")]
    [InlineData("formula((0.1*((t+1)**(-0.5))))", "formula(0.1 * (t + 1) ** -0.5)")]
    [InlineData("formula(-(2 ** 2) + (3 - (4 - t)) / (2 * 3) % 2)", "formula(-2 ** 2 + (3 - (4 - t)) / (2 * 3) % 2)")]
    [InlineData("scheduler = StepLR(optimizer, 30)", "torch.StepLR(step_size=30)")]
    [InlineData(
        "self.lr_sched=lr_scheduler.StepLR(self.optimizer, step_size=30, gamma=0.5)",
        "torch.StepLR(step_size=30, gamma=0.5)"
    )]
    [InlineData(
        "0.1 | plateau(patience=3, min=1e-4) with momentum = 0.9",
        "0.1 | plateau(factor=0.1, patience=3, min=0.0001) with momentum = 0.9"
    )]
    public void Has_one_canonical_text(string text, string canonical) =>
        Assert.Equal(canonical, Recipe.Parse(text).ToString());

    [Fact]
    public void Positions_are_outside_equality()
    {
        var a = Recipe.Parse("cosine(0.3 -> 0, 10)").Rate;
        var b = Recipe.Parse("  cosine( 0.3->0 , 10 )").Rate;
        Assert.Equal(a, b);
        Assert.Equal(a.GetHashCode(), b.GetHashCode());
        Assert.Equal(3, b.Span.Column);
    }

    [Fact]
    public void Parses_through_the_interfaces()
    {
        Assert.True(Recipe.TryParse("0.1 | plateau()", out var recipe));
        Assert.Equal((recipe, recipe), (Read<Recipe>("0.1 | plateau()"), ReadSpan<Recipe>("0.1 | plateau()")));
        Assert.Equal("0.1 | plateau(factor=0.1, patience=10)", $"{recipe}");
        Assert.False(Recipe.TryParse("0.1 |", out _));
        Span<char> small = stackalloc char[3];
        Assert.False(recipe.TryFormat(small, out var written, default, null));
        Assert.Equal(0, written);

        static T Read<T>(string text)
            where T : IParsable<T> => T.TryParse(text, null, out var result) ? result : T.Parse(text, null);
        static T ReadSpan<T>(string text)
            where T : ISpanParsable<T> =>
            T.TryParse(text.AsSpan(), null, out var result) ? result : T.Parse(text.AsSpan(), null);
    }

    [Theory]
    [InlineData("cosin(0.3 -> 0, 10)", 1, 1, "unknown schedule 'cosin'; did you mean 'cosine'?")]
    [InlineData("x", 1, 1, "unknown name 'x'")]
    [InlineData("max", 1, 1, "unknown name 'max'")]
    [InlineData("re", 1, 1, "unknown name 're'; did you mean 'rex'?")]
    [InlineData("stpe", 1, 1, "unknown name 'stpe'; did you mean 'step'?")]
    [InlineData("transformers.RexLR", 1, 1, "unknown name 'transformers.RexLR'; did you mean 'axolotl.RexLR'?")]
    [InlineData("keras.StepLR", 1, 1, "unknown name 'keras.StepLR'; did you mean 'torch.StepLR'?")]
    [InlineData("keras.StepLR(3)", 1, 1, "unknown schedule 'keras.StepLR'; did you mean 'torch.StepLR'?")]
    [InlineData("bas * 2", 1, 1, "unknown name 'bas'; did you mean 'base'?")]
    [InlineData("cosine(0.3 -> 0, 10", 1, 20, "expected ',' or ')', but found the end of the text.")]
    [InlineData("cosine(0.3 0)", 1, 12, "expected ',' or ')', but found the number 0.")]
    [InlineData("0.1 then\n  $", 2, 3, "'$' is not a character of schedule text.")]
    [InlineData(
        "step(0.1, factor=-1, every=3)",
        1,
        18,
        "the argument 'factor' of 'step': expected a number that is at least 0, but found -1."
    )]
    [InlineData(
        "step(0.1, factr=1, every=3)",
        1,
        11,
        "'step' has no argument 'factr'; did you mean 'factor'? It is step(value, factor, every)."
    )]
    [InlineData(
        "step(0.1, every=3)",
        1,
        1,
        "'step' needs the argument 'factor': a number that is at least 0. It is step(value, factor, every)."
    )]
    [InlineData("constant(-0.1)", 1, 10, "a value must be at least 0, but was -0.1.")]
    [InlineData("-0.1", 1, 1, "a value must be at least 0, but was -0.1.")]
    [InlineData(
        "cosine(0.3 -> 0, 1.5)",
        1,
        18,
        "a length in steps must be a whole number, but was 1.5; write ep or % after it if it counts something else."
    )]
    [InlineData("0.1 every 0", 1, 11, "the length after 'every' must be at least 1, but was 0.")]
    [InlineData("5ep", 1, 1, "a length cannot stand for a schedule; write a value, or 'for' before the length.")]
    [InlineData("plateau(factor=0.1)", 1, 1, "'plateau' is feedback, not a curve; write it last, after '|'.")]
    [InlineData(
        "0.1 | cosine(1 -> 0)",
        1,
        7,
        "unknown feedback 'cosine'; there is plateau(factor=0.1, patience=10, …)."
    )]
    [InlineData("0.1 with momentum = 0.9 with momentum = 0.8", 1, 30, "'momentum' is scheduled twice.")]
    [InlineData("formula(x)", 1, 9, "unknown name 'x' in a formula; the variable is 't'.")]
    [InlineData(
        "formula(open(t))",
        1,
        9,
        "unknown function 'open' in a formula; there are abs, acos, asin, atan, ceil, cos, cosh, erf, exp, float, "
            + "floor, int, log, log10, log2, max, min, pow, round, sin, sinh, sqrt, tan, tanh."
    )]
    [InlineData("cosine(0.3 -> 0, 10, 11)", 1, 22, "too many arguments. It is cosine(range, [length]).")]
    [InlineData("cosine(range=0.3 -> 0, 10)", 1, 24, "arguments by position must stand before those by name.")]
    [InlineData("cosine(0.3 -> 0, 10, length=10)", 1, 22, "the argument 'length' is given twice.")]
    [InlineData("cosine", 1, 1, "'cosine' needs its arguments in parentheses.")]
    [InlineData("1e999", 1, 1, "the number 1e999 is too large.")]
    [InlineData("", 1, 1, "expected a number, 'base', a curve or '(', but found the end of the text.")]
    [InlineData(
        "0.1 0.2",
        1,
        5,
        "expected 'then', '*', 'every', 'for', '|', 'with' or the end of the text, but found the number 0.2."
    )]
    public void Says_where_and_what_is_wrong(string text, int line, int column, string problem)
    {
        var error = Assert.Throws<ScheduleTextException>(() => Recipe.Parse(text));
        Assert.Equal((line, column, problem), (error.Line, error.Column, error.Problem));
    }

    [Fact]
    public void Puts_a_caret_under_the_place()
    {
        var error = Assert.Throws<ScheduleTextException>(() => Recipe.Parse("warmup(5ep) then\n  cosin(0.3 -> 0, 10)"));
        Assert.Equal(
            "line 2, column 3: unknown schedule 'cosin'; did you mean 'cosine'?\n    cosin(0.3 -> 0, 10)\n    ^",
            error.Message
        );
    }

    [Fact]
    public void Refuses_deep_nesting_and_long_texts()
    {
        Assert.Contains(
            "nested too deeply",
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(new string('(', 5000))).Problem
        );
        Assert.Contains(
            "nested too deeply",
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(new string('-', 5000))).Problem
        );
        Assert.Contains(
            "at most 100000 characters",
            Assert.Throws<ScheduleTextException>(() => Recipe.Parse(new string(' ', 100_001))).Problem
        );
        Assert.Contains(
            "at most 64 operators",
            Assert
                .Throws<ScheduleTextException>(() =>
                    Recipe.Parse($"formula({string.Join('+', Enumerable.Repeat("t", 99))})")
                )
                .Problem
        );
    }
}
