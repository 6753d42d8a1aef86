using System.CommandLine;
using Anneal.Cli.Options;

namespace Anneal.Cli.Tests.Commands;

public sealed class RatesOptionTests
{
    [Theory]
    [InlineData("0.001,0.01,0.1", new[] { 0.001, 0.01, 0.1 })]
    [InlineData("0.3", new[] { 0.3 })]
    [InlineData("log:1e-3..1:4", new[] { 0.001, 0.01, 0.1, 1 })]
    [InlineData("log:1e-3..1:7", new[] { 0.001, 0.003162, 0.01, 0.03162, 0.1, 0.3162, 1 })]
    public void Reads_lists_and_logarithmic_ranges(string text, double[] rates) =>
        Assert.Equal(rates, Parse(text, out _));

    [
        Theory,
        InlineData(""),
        InlineData("0.1,"),
        InlineData("a"),
        InlineData("log:1e-3..1"),
        InlineData("log:1e-3..1:1"),
        InlineData("log:1:3"),
        InlineData("log:0..1:3"),
        InlineData("-0.1"),
        InlineData("0.1,inf")
    ]
    public void Refuses_what_is_no_list_of_rates(string text)
    {
        Parse(text, out var errors);
        Assert.StartsWith("'--rates' must be ", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    private static double[]? Parse(string text, out IReadOnlyList<System.CommandLine.Parsing.ParseError> errors)
    {
        var option = RatesOption.Create();
        var parsed = new RootCommand { option }.Parse(["--rates", text]);
        errors = parsed.Errors;
        return errors.Count > 0 ? null : parsed.GetValue(option);
    }
}
