namespace Anneal.Formulas;

/// <summary>A function that formulas may call, with or without <c>math.</c> before its name.</summary>
internal sealed record FormulaFunction(
    string Name,
    int LeastArguments,
    int MostArguments,
    Func<double, double, double> Apply
)
{
    /// <summary>Every function there is, by name.</summary>
    public static IReadOnlyDictionary<string, FormulaFunction> All { get; } =
        new[]
        {
            One("abs", Math.Abs),
            One("acos", Math.Acos),
            One("asin", Math.Asin),
            One("atan", Math.Atan),
            One("ceil", Math.Ceiling),
            One("cos", Math.Cos),
            One("cosh", Math.Cosh),
            One("erf", ErrorFunction.At),
            One("exp", Math.Exp),
            One("float", x => x),
            One("floor", Math.Floor),
            One("int", Math.Truncate),
            One("log", x => x > 0 ? Math.Log(x) : double.NaN),
            One("log10", x => x > 0 ? Math.Log10(x) : double.NaN),
            One("log2", x => x > 0 ? Math.Log2(x) : double.NaN),
            One("sin", Math.Sin),
            One("sinh", Math.Sinh),
            One("sqrt", Math.Sqrt),
            One("tan", Math.Tan),
            One("tanh", Math.Tanh),
            new("max", 2, 64, (a, b) => b > a ? b : a),
            new("min", 2, 64, (a, b) => b < a ? b : a),
            new("pow", 2, 2, Binary.Power),
            // The second argument is not a number where there is none.
            new("round", 1, 2, (x, digits) => double.IsNaN(digits) ? Math.Round(x) : DecimalRounding.Of(x, digits)),
        }.ToDictionary(function => function.Name);

    private static FormulaFunction One(string name, Func<double, double> apply) => new(name, 1, 1, (x, _) => apply(x));
}
