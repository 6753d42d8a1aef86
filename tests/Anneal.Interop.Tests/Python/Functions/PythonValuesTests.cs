using Anneal.Interop.Python;

namespace Anneal.Interop.Tests.Python.Functions;

public sealed class PythonValuesTests
{
    private const string Module = """
        import functools, math, numpy as np
        t = {0: 1.0, 2: 0.1, 4: 0.01}
        names = {"a": 0.1, "b": 0.01}

        def greatest(e):
            return t[max(k for k in t if k <= e)]
        def last(e):
            return [v for k, v in t.items() if e >= k][-1]
        def following(e):
            return next((k for k in t if k > e), 9)
        def parts(e):
            q, r = divmod(e, 3)
            return q + 0.1 * r
        def key(e):
            phase = "a" if e < 3 else "b"
            return names[phase]
        def compared(e):
            phase = "a" if e < 3 else "b"
            return 1 if phase == "b" else 0
        def reduced(e):
            return functools.reduce(lambda x, y: x * y, [0.5 for m in (2, 4) if e >= m], 1)
        def product(e):
            return math.prod([0.5 for m in (2, 4) if e >= m])
        def quoted(e):
            return float("0.5") * int("4")
        def empty(e):
            return max(k for k in (2, 4) if k <= e)
        def walrus(e):
            return 1 if (y := e // 3) > 1 else y
        warm = np.linspace(0, 0.1, 3)
        table = np.concatenate((warm, 0.1 * np.ones(2)))
        """;

    private static string Text(string name) => SourceSchedule.TextOf(PythonSource.Parse("a.py", Module), name);

    [Theory]
    [InlineData("greatest", "1 1 0.1 0.1 0.01 0.01")]
    [InlineData("last", "1 1 0.1 0.1 0.01 0.01")]
    [InlineData("following", "2 2 4 4 9 9")]
    [InlineData("parts", "0 0.1 0.2 1 1.1 1.2")]
    [InlineData("key", "0.1 0.1 0.1 0.01 0.01 0.01")]
    [InlineData("compared", "0 0 0 1 1 1")]
    [InlineData("reduced", "1 1 0.5 0.5 0.25 0.25")]
    [InlineData("product", "1 1 0.5 0.5 0.25 0.25")]
    [InlineData("quoted", "2 2 2 2 2 2")]
    [InlineData("table", "0 0.05 0.1 0.1 0.1 0.1")]
    public void Are_those_that_Python_computes(string name, string expected)
    {
        var curve = (Schedule)Recipe.Parse(Text(name)).Bind(RunPlan.FromSteps(6)).Rate;
        Assert.Equal(
            expected.Split(' ').Select(double.Parse),
            Enumerable.Range(0, 6).Select(step => Math.Round(curve.At(step), 12))
        );
    }

    [Fact]
    public void An_array_is_no_longer_than_it_is() => Assert.EndsWith(" for 3", Text("warm"), StringComparison.Ordinal);

    [Theory]
    [InlineData("empty", "a list may be empty at some steps")]
    [InlineData("walrus", "with ':=', is not read")]
    public void Are_refused_in_words(string name, string why) =>
        Assert.Contains(why, Assert.Throws<InvalidDataException>(() => Text(name)).Message, StringComparison.Ordinal);
}
