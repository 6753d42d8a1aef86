namespace Anneal.Interop.Configurations.Families;

/// <summary>A rate: a share of the optimizer's own, and a number beside it.</summary>
/// <param name="Share">The share.</param>
/// <param name="Number">The number.</param>
internal readonly record struct MmValue(double Share, double Number)
{
    public static MmValue operator *(MmValue value, double factor) => new(value.Share * factor, value.Number * factor);

    public static MmValue operator +(MmValue left, MmValue right) =>
        new(left.Share + right.Share, left.Number + right.Number);

    public static MmValue operator -(MmValue left, MmValue right) => left + right * -1;

    /// <summary>The value in a text.</summary>
    /// <param name="rate">The optimizer's rate; null where it is not known.</param>
    /// <exception cref="UnknownScheduleException">It is needed and not known.</exception>
    public string Text(double? rate)
    {
        if (Number == 0)
            return ScheduleWords.OfBase(Share);
        if (Share == 0)
            return ScheduleWords.Number(Number);
        return rate is { } known
            ? ScheduleWords.Number(Share * known + Number)
            : throw new UnknownScheduleException("the optimizer's rate is not known");
    }
}
