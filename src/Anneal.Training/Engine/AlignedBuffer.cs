namespace Anneal.Training.Engine;

/// <summary>Numbers at a fixed, 64-byte aligned address, zero at first.</summary>
/// <remarks>
/// An array on the pinned heap: the collector frees it but never moves it, so there is nothing to dispose.
/// </remarks>
internal sealed unsafe class AlignedBuffer
{
    private const int Alignment = 64;

    private readonly float[] array;
    private readonly int offset;

    public AlignedBuffer(long length)
    {
        Length = checked((int)length);
        array = GC.AllocateArray<float>(Length + Alignment / sizeof(float), pinned: true);
        fixed (float* start = array)
            offset = (int)((Alignment - ((nuint)start % Alignment)) % Alignment) / sizeof(float);
    }

    public int Length { get; }

    public Span<float> Span => array.AsSpan(offset, Length);

    /// <summary>The first number. Valid while this object is reachable.</summary>
    public float* Pointer
    {
        get
        {
            fixed (float* start = array)
                return start + offset;
        }
    }
}
