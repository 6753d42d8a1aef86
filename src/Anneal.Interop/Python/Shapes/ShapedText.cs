using System.Text.RegularExpressions;
using Anneal.Curves;
using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>Finds the formula in a schedule text that is nothing but one.</summary>
internal static partial class ShapedText
{
    /// <summary>
    /// What the formula is over a run; null where the text is more than a formula, or no known curve.
    /// </summary>
    /// <param name="text">The text: <c>formula(…)</c>, or PyTorch's with a function.</param>
    /// <param name="ticks">How often the run advances it.</param>
    public static FormulaShape? Of(string text, long ticks)
    {
        var match = Form().Match(text);
        if (!match.Success)
            return null;
        var arithmetic = match.Groups[2].Value;
        var isFactor = match.Groups[1].Value.Length > 0;
        return
            Recipe.Parse($"formula({(isFactor ? $"base * ({arithmetic})" : arithmetic)})").Bind(null, 1).Rate
                is FormulaCurve { Formula: var formula }
            ? FormulaShape.Of(formula, ticks)
            : null;
    }

    [GeneratedRegex(@"^(?:formula\(|(torch\.LambdaLR)\(optimizer, (?:lr_lambda=)?lambda t: )(.*)\)$")]
    private static partial Regex Form();
}
