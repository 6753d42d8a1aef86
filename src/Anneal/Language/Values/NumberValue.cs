using Anneal.Formulas;

namespace Anneal.Language.Values;

/// <summary>A number: arithmetic as it is written, and its value where it does not depend on the step.</summary>
/// <param name="Formula">The arithmetic.</param>
/// <param name="Constant">
/// The value; null where it depends on the step, or where Python raises and so there is none.
/// </param>
/// <param name="Size">Parts of the formula, counted where they occur.</param>
internal sealed record NumberValue(Formula Formula, PythonNumber? Constant, int Size = 1) : PythonValue
{
    /// <summary>A number of the text, or a computed one that stands for itself.</summary>
    public static NumberValue Of(PythonNumber constant) => new(constant.Value, constant);

    public static NumberValue Of(bool constant) => Of(PythonNumber.Boolean(constant));

    public static NumberValue Of(int constant) => Of(PythonNumber.Written(constant, isInteger: true));

    /// <summary>Arithmetic made of other arithmetic.</summary>
    public static NumberValue Made(Formula formula, PythonNumber? constant, params IEnumerable<NumberValue> parts) =>
        new(formula, constant, (int)Math.Min(int.MaxValue, 1 + parts.Sum(part => (long)part.Size)));

    /// <summary>Whether Python takes a known number for true; null where the step decides.</summary>
    public bool? Truth => Constant is { } known ? known.Value != 0 : null;
}
