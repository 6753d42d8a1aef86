using System.CommandLine.Parsing;
using System.Globalization;

namespace Anneal.Cli.Options;

/// <summary><c>--rates</c>: base rates to try, as <c>0.001,0.01,0.1</c> or <c>log:1e-3..1:7</c>.</summary>
internal static class RatesOption
{
    private const string Name = "--rates",
        Logarithmic = "log:";
    private const int MostRates = 1_000;

    public static Option<double[]?> Create() =>
        new(Name)
        {
            Description =
                "Base rates to try with every schedule: 0.001,0.01,0.1 or log:1e-3..1:7 (7 rates, evenly spaced on a "
                + "logarithmic axis).",
            HelpName = "LIST",
            Arity = ArgumentArity.ExactlyOne,
            CustomParser = Parse,
        };

    private static double[]? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var rates = text.StartsWith(Logarithmic, StringComparison.Ordinal)
            ? Spread(text[Logarithmic.Length..])
            : List(text);
        if (rates is null)
            result.AddError(
                $"'{Name}' must be numbers with commas between, or log:LEAST..GREATEST:COUNT with a count from 2 to "
                    + $"{MostRates}, but was '{text}'."
            );
        else if (rates.FirstOrDefault(rate => !(double.IsFinite(rate) && rate > 0), 1) is var wrong and not 1)
            result.AddError($"'{Name}' must be finite numbers greater than 0, but one was {wrong}.");
        else if (rates.Distinct().Count() < rates.Length)
            result.AddError($"'{Name}' must be different numbers, but '{text}' has one twice.");
        return rates;
    }

    private static double[]? List(string text)
    {
        var cells = text.Split(',');
        var rates = new double[cells.Length];
        for (var i = 0; i < cells.Length; i++)
            if (!TryParse(cells[i], out rates[i]))
                return null;
        return rates;
    }

    private static double[]? Spread(string text)
    {
        if (
            text.Split(':') is not [var range, var countText]
            || range.Split("..") is not [var leastText, var greatestText]
        )
            return null;
        if (!TryParse(leastText, out var least) || !TryParse(greatestText, out var greatest))
            return null;
        if (!int.TryParse(countText, CultureInfo.InvariantCulture, out var count) || count is < 2 or > MostRates)
            return null;
        if (!(least > 0 && greatest > 0))
            return [least, greatest]; // the caller says what must hold
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => Rounded(least * Math.Pow(greatest / least, (double)i / (count - 1)))),
        ];
    }

    /// <summary>To four significant digits: nobody wants to read 0.0031622776601683794.</summary>
    private static double Rounded(double rate) =>
        double.Parse(rate.ToString("E3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out number);
}
