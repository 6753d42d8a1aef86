namespace Anneal.Dialects;

/// <summary>A rate times the steps of Chebyshev's iteration, in the order that keeps it stable.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Count">How many there are: a power of 2.</param>
internal sealed record ChebyshevSteps(double Rate, long Count) : Schedule
{
    private const double Middle = (1 + 0.05) / 2;
    private const double Radius = (1 - 0.05) / 2;

    protected internal override double Evaluate(long step)
    {
        // The order is made for two less, so that of two or four every second one is left out.
        var length = 1L;
        while (length < Count - 2)
            length *= 2;
        var place = Place(Math.Clamp(step - 2, 0, length - 1), length);
        return Rate / (Middle - Radius * Math.Cos((place + 0.5) * Math.PI / Count));
    }

    // Twice as many are those before, each with its mirror image after it.
    private static long Place(long index, long length)
    {
        if (length == 1)
            return 0;
        var half = Place(index / 2, length / 2);
        return index % 2 == 0 ? half : length - 1 - half;
    }
}
