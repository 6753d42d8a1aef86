using Anneal.Formulas;

namespace Anneal.Dialects;

/// <summary>A rate that is computed from the one before, as text in the step alone.</summary>
internal static class RateBefore
{
    private const int Samples = 1000;
    private const double Tolerance = 1e-9;

    /// <summary>How the schedule of a function begins that multiplies the rate before.</summary>
    public const string Multiplied = "torch.MultiplicativeLR(";

    /// <summary>The schedule's text; null where it has none.</summary>
    /// <param name="factor">The function's result where the rate before is 1.</param>
    /// <param name="rate">Its result, with <c>base</c> for the rate before; null where it is none.</param>
    /// <param name="unknown">Why there is no text.</param>
    public static string? Text(Formula factor, Formula? rate, out string? unknown)
    {
        unknown = null;
        if (rate is { UsesBase: false })
            return $"formula({rate})";
        var steps = Enumerable.Range(0, Samples).ToArray();
        if (rate is null || !Array.TrueForAll(steps, t => Near(rate.Evaluate(t, 3), 3 * factor.Evaluate(t))))
        {
            unknown = "it depends on the rate before, and is no multiple of it";
            return null;
        }
        var first = factor.Evaluate(0);
        if (Array.TrueForAll(steps, t => Near(factor.Evaluate(t), first)))
            return $"formula(base * ({factor}) ** (t + 1))";
        if (Near(first, 1))
            return $"{Multiplied}optimizer, lr_lambda=lambda t: {factor})";
        unknown = "it depends on the rate before, and changes it at once";
        return null;
    }

    private static bool Near(double one, double other) => Math.Abs(one - other) <= Tolerance * Math.Abs(other);
}
