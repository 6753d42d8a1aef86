namespace Anneal.Reporting.Plotting;

/// <summary>Ticks at multiples of a nice step, all written in the same way.</summary>
internal static class LinearTicks
{
    public static IReadOnlyList<Tick> Between(double low, double high, int about)
    {
        var step = NiceStep.For(high - low, about);
        var (first, last) = (step.FirstAtOrAbove(low), step.FirstAtOrBelow(high));
        var largest = Math.Max(Math.Abs(step.Multiple(first)), Math.Abs(step.Multiple(last)));
        var isPlain = largest == 0 || NumberText.IsPlain(NumberText.ExponentOf(largest, 15));

        var ticks = new List<Tick>();
        for (var count = first; count <= last; count++)
        {
            var value = step.Multiple(count) + 0.0; // turns -0 into 0
            ticks.Add(new(value, TextOf(value, step, isPlain)));
        }
        return ticks;
    }

    private static string TextOf(double value, NiceStep step, bool isPlain)
    {
        if (value == 0)
            return "0";
        if (isPlain)
            return NumberText.Fixed(value, Math.Max(0, -step.Exponent));

        // As many digits as tell one tick from the next.
        var digits = Math.Max(1, NumberText.ExponentOf(value, 15) - step.Exponent + 1);
        return NumberText.Scientific(value, digits);
    }
}
