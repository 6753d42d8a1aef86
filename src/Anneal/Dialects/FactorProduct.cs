using Anneal.Composition;
using Anneal.Curves;
using Anneal.Language;
using F = Anneal.Formulas.Formula;

namespace Anneal.Dialects;

/// <summary>A text of names with <c>*</c> between them, each of which is a factor of the rate.</summary>
internal static class FactorProduct
{
    /// <summary>The names of a text.</summary>
    public static string[] Names(string text) =>
        text.Split('*', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A name that is none of the known ones; null where all are.</summary>
    public static Violation? Unknown(Parameter<string> parameter, string text, params string[] known) =>
        Array.Find(Names(text), name => !known.Contains(name)) is { } unknown
            ? new(
                $"'{parameter.Name}' must have no factor but {string.Join(", ", known)}, but has '{unknown}'.",
                parameter
            )
            : null;

    /// <summary>The product, whose rule changes at some steps.</summary>
    public static Schedule Of(F product, params ReadOnlySpan<double> changes)
    {
        var curve = new FormulaCurve(product);
        var (parts, start) = (new List<(Schedule, long?)>(), 0L);
        foreach (var change in changes)
            if ((long)Math.Ceiling(change) is var step && step > start)
            {
                parts.Add((From(curve, start), step - start));
                start = step;
            }
        return Sequence.Of([.. parts, (From(curve, start), null)]);
    }

    private static Schedule From(Schedule curve, long step) => step == 0 ? curve : new Ahead(curve, step);
}
