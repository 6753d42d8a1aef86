namespace Anneal.Interop.Python.Reading;

/// <summary>What operators give, and whether that still says a position or counts passes.</summary>
internal static class Arithmetic
{
    /// <summary>What an operator between two values gives.</summary>
    public static ComputedValue Of(string symbol, Value left, Value right)
    {
        var (one, other) = (left.Traits, right.Traits);
        var traits = Traits.From(one, other) with
        {
            IsPosition = symbol switch
            {
                "+" or "-" or "*" => one.IsPosition || other.IsPosition,
                "/" or "//" or "%" => one.IsPosition,
                _ => false,
            },
            IsCount = symbol switch
            {
                "+" or "-" => one.IsCount || other.IsCount,
                "*" => one.IsCount && IsWhole(right) || other.IsCount && IsWhole(left),
                "%" => one.IsCount,
                _ => false,
            },
        };
        // 'epoch + 1' is the next pass.
        if (symbol == "+" && (one.IsCount && IsAtLeastOne(right) || other.IsCount && IsAtLeastOne(left)))
            traits = traits with { PresentLoops = [] };
        return new([left, right], assumed => Compute(symbol, left.Number(assumed), right.Number(assumed)), traits)
        {
            Making = Making.By(symbol, left, right),
        };
    }

    /// <summary>A value with the other sign.</summary>
    public static Value Negative(Value value) =>
        value is LiteralValue && value.Number(Assumptions.None) is { } literal
            ? LiteralValue.Of(-literal)
            : new ComputedValue([value], assumed => -value.Number(assumed)) { Making = Making.By("-", value) };

    private static bool IsAtLeastOne(Value value) => value.Number(Assumptions.None) >= 1;

    // What the source does not say, such as len(loader), is a number of something here.
    private static bool IsWhole(Value factor) =>
        factor.Number(Assumptions.None) is not { } number || number == Math.Floor(number);

    private static double? Compute(string symbol, double? left, double? right) =>
        symbol switch
        {
            "+" => left + right,
            "-" => left - right,
            "*" => left * right,
            "/" when right != 0 => left / right,
            "//" when right != 0 => Floor(left / right),
            "%" when right > 0 => left - right * Floor(left / right),
            "**" => left is { } number && right is { } power ? Math.Pow(number, power) : null,
            _ => null,
        };

    private static double? Floor(double? number) => number is { } known ? Math.Floor(known) : null;
}
