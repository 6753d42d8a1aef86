namespace Anneal.Tests.Language;

public sealed class MissingItemsTests
{
    private static double[] Rates(string body)
    {
        var recipe = Recipe.Parse($"torch.LambdaLR(opt, lambda e: {body})");
        var schedule = (Schedule)recipe.Bind(new BindingContext(null, 1)).Rate;
        return [.. Enumerable.Range(0, 6).Select(step => Math.Round(schedule.At(step), 10))];
    }

    [Theory]
    [InlineData("max(k for k in (0, 2, 4) if k <= e)", "0 0 2 2 4 4")]
    [InlineData("max([k for k in (1, 3) if k <= e + 1])", "1 1 3 3 3 3")]
    [InlineData("min((k for k in (2, 4) if k > e), default=9)", "2 2 4 4 9 9")]
    [InlineData("{0: 1.0, 3: 0.1}[max(k for k in (0, 3) if k <= e)]", "1 1 1 0.1 0.1 0.1")]
    [InlineData("{'a': 1, 'b': 2}['a' if e < 2 else 'b']", "1 1 2 2 2 2")]
    [InlineData("divmod(e, 3)[0] + divmod(e, 3)[1]", "0 1 2 1 2 3")]
    [InlineData(
        "functools.reduce(lambda a, b: a * b, [0.5 if e >= m else 1 for m in (2, 4)])",
        "1 1 0.5 0.5 0.25 0.25"
    )]
    [InlineData("functools.reduce(lambda a, b: a + b, [1, 2], 3)", "6 6 6 6 6 6")]
    [InlineData("int('5') * float('0.5')", "2.5 2.5 2.5 2.5 2.5 2.5")]
    public void What_Python_computes_is_computed(string body, string expected) =>
        Assert.Equal(expected.Split(' ').Select(double.Parse), Rates(body));

    [Theory]
    [InlineData("max(k for k in (2, 4) if k <= e)", "the list may be empty at some steps")]
    [InlineData("(y := e + 1) * y", "with ':=', is not read")]
    [InlineData("functools.reduce(lambda a, b: a + b, [])", "needs a first value")]
    public void What_is_not_read_is_refused_in_words(string body, string why) =>
        Assert.Contains(why, Assert.Throws<ScheduleTextException>(() => Rates(body)).Message, StringComparison.Ordinal);
}
