using System.Globalization;

namespace Anneal.Tests;

/// <summary>
/// The rates that the tutorial "Implementing Learning Rate Schedulers in PyTorch" prints: base rate 0.1, eleven calls.
/// </summary>
public sealed class TutorialRatesTests
{
    [Theory]
    [InlineData(
        "step(base, factor=0.1, every=2)",
        "0.100000 0.010000 0.010000 0.001000 0.001000 0.000100 0.000100 0.000010 0.000010 0.000001 0.000001"
    )]
    [InlineData(
        "multistep(base, factor=0.1, at=[5, 80])",
        "0.100000 0.100000 0.100000 0.100000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000"
    )]
    [InlineData(
        "exponential(base, factor=0.9, per=1)",
        "0.090000 0.081000 0.072900 0.065610 0.059049 0.053144 0.047830 0.043047 0.038742 0.034868 0.031381"
    )]
    [InlineData(
        "cosine(base -> 0, 50)",
        "0.099901 0.099606 0.099114 0.098429 0.097553 0.096489 0.095241 0.093815 0.092216 0.090451 0.088526"
    )]
    [InlineData(
        "cycle(0.001 -> 0.1, up=2000, down=2000, shape=triangular2)",
        "0.001050 0.001099 0.001149 0.001198 0.001247 0.001297 0.001346 0.001396 0.001446 0.001495 0.001545"
    )]
    public void Agree_to_all_six_decimals(string text, string printed)
    {
        var rate = Recipe.Parse(text).Bind(baseRate: 0.1).Rate;
        var rates = Enumerable.Range(1, 11).Select(step => rate.At(step).ToString("F6", CultureInfo.InvariantCulture));
        Assert.Equal(printed, string.Join(' ', rates));
    }
}
