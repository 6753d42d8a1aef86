namespace Anneal.Dialects;

/// <summary>What RAdam multiplies a step by, from the first step at which it has a value.</summary>
/// <param name="Beta">The second beta.</param>
internal sealed record PytorchWarmupRectification(double Beta) : Schedule
{
    private readonly double infinite = 2 / (1 - Beta) - 1;
    private readonly long offset = OffsetOf(Beta);

    protected internal override double Evaluate(long step)
    {
        var length = LengthAt(Beta, infinite, step + offset);
        return Math.Sqrt((length - 4) * (length - 2) * infinite / ((infinite - 4) * (infinite - 2) * length));
    }

    private static double LengthAt(double beta, double infinite, double step)
    {
        var power = Math.Pow(beta, step);
        return infinite - 2 * step * power / (1 - power);
    }

    private static long OffsetOf(double beta)
    {
        var offset = 1L;
        while (!(LengthAt(beta, 2 / (1 - beta) - 1, offset) > 4))
            offset++;
        return offset;
    }
}
