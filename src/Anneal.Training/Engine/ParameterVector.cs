using System.Numerics;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Anneal.Training.Engine;

/// <summary>
/// One number for every number of a network's parameters: the weights themselves, their gradients, or what an optimizer
/// remembers.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed unsafe class ParameterVector
{
    /// <summary>
    /// Parameters begin at multiples of this many numbers, so that every one is 64-byte aligned. The numbers between
    /// stay 0.
    /// </summary>
    internal const int Alignment = 16;

    private AlignedBuffer buffer;

    internal ParameterVector(IReadOnlyList<NetworkParameter> parameters)
    {
        Parameters = parameters;
        buffer = new(LengthFor(parameters));
    }

    /// <summary>The parameters in their order.</summary>
    public IReadOnlyList<NetworkParameter> Parameters { get; }

    /// <summary>The numbers that belong to <paramref name="parameter"/>, in row-major order.</summary>
    /// <exception cref="ArgumentException"><paramref name="parameter"/> belongs to another network.</exception>
    public Span<float> this[NetworkParameter parameter] =>
        Owns(parameter)
            ? buffer.Span.Slice(parameter.Offset, parameter.Length)
            : throw new ArgumentException(
                $"The parameter '{parameter}' belongs to another network; use one of this vector's "
                    + $"{nameof(Parameters)}.",
                nameof(parameter)
            );

    /// <summary>How many numbers the parameters have together.</summary>
    internal int Count => Parameters.Sum(static parameter => parameter.Length);

    /// <summary>All numbers, those between the parameters included.</summary>
    internal Span<float> All => buffer.Span;

    internal float* Pointer => buffer.Pointer;

    /// <summary>A vector of zeros for the same parameters.</summary>
    public ParameterVector NewZeros() => new(Parameters);

    /// <summary>
    /// Takes over every number of <paramref name="source"/>, a vector of this network or of an equal one.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="source"/> has other parameters.</exception>
    public void CopyFrom(ParameterVector source)
    {
        RequireSameParameters(source);
        source.All.CopyTo(All);
    }

    /// <summary>A copy of the numbers of all parameters in order, without those between them.</summary>
    internal float[] ToArray()
    {
        var copy = new float[Count];
        var start = 0;
        foreach (var parameter in Parameters)
        {
            this[parameter].CopyTo(copy.AsSpan(start));
            start += parameter.Length;
        }
        return copy;
    }

    /// <summary>Takes over what <see cref="ToArray"/> of a vector of an equal network gave.</summary>
    internal void CopyFrom(ReadOnlySpan<float> numbers)
    {
        foreach (var parameter in Parameters)
        {
            numbers[..parameter.Length].CopyTo(this[parameter]);
            numbers = numbers[parameter.Length..];
        }
    }

    /// <summary>Exchanges all numbers with those of <paramref name="other"/>, a vector of the same network.</summary>
    internal void Swap(ParameterVector other) => (buffer, other.buffer) = (other.buffer, buffer);

    /// <summary>
    /// The Euclidean norm of all numbers together, summed in double in a fixed order; NaN or infinite if one of them
    /// is.
    /// </summary>
    public double Norm()
    {
        var (even, odd) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var i = 0; i < buffer.Length; i += Vector256<float>.Count)
        {
            var (low, high) = Vector256.Widen(Vector256.Load(Pointer + i));
            even += low * low;
            odd += high * high;
        }
        return Math.Sqrt(Vector256.Sum(even + odd));
    }

    /// <summary>Multiplies every number by <paramref name="factor"/>.</summary>
    public void Scale(double factor)
    {
        var factors = new Vector<float>((float)factor);
        for (var i = 0; i < buffer.Length; i += Vector<float>.Count)
            (Vector.Load(Pointer + i) * factors).Store(Pointer + i);
    }

    /// <summary>
    /// Moves every number the <paramref name="fraction"/> of the way to <paramref name="target"/>'s:
    /// <c>x = x + fraction · (target − x)</c>.
    /// </summary>
    /// <remarks>
    /// With a constant fraction this is an exponential moving average; with 1, 1/2, 1/3 … the mean of all targets.
    /// </remarks>
    /// <exception cref="ArgumentException"><paramref name="target"/> has other parameters.</exception>
    public void MoveTowards(ParameterVector target, double fraction)
    {
        RequireSameParameters(target, nameof(target));
        var fractions = new Vector<float>((float)fraction);
        for (var i = 0; i < buffer.Length; i += Vector<float>.Count)
        {
            var mine = Vector.Load(Pointer + i);
            Vector.FusedMultiplyAdd(fractions, Vector.Load(target.Pointer + i) - mine, mine).Store(Pointer + i);
        }
    }

    /// <summary>
    /// Moves every number that is outside into [−<paramref name="limit"/>, <paramref name="limit"/>]. NaN stays NaN.
    /// </summary>
    internal void Clamp(float limit)
    {
        var (least, most) = (new Vector<float>(-limit), new Vector<float>(limit));
        for (var i = 0; i < buffer.Length; i += Vector<float>.Count)
        {
            var number = Vector.Load(Pointer + i);
            number = Vector.ConditionalSelect(Vector.GreaterThan(number, most), most, number);
            Vector.ConditionalSelect(Vector.LessThan(number, least), least, number).Store(Pointer + i);
        }
    }

    /// <summary>
    /// SHA-256 over all parameters in order, each number as little-endian float32, as lower-case hexadecimal digits.
    /// </summary>
    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var parameter in Parameters)
            hash.AppendData(LittleEndian.Bytes(this[parameter]));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    internal bool Owns(NetworkParameter parameter) => Parameters.Contains(parameter);

    internal void RequireSameParameters(ParameterVector other, string name = "source")
    {
        if (ReferenceEquals(Parameters, other.Parameters))
            return;
        if (
            Parameters.Count != other.Parameters.Count
            || !Parameters.Zip(other.Parameters).All(static pair => pair.First.IsLike(pair.Second))
        )
            throw new ArgumentException(
                $"'{name}' must have the parameters {Describe(Parameters)}, but has {Describe(other.Parameters)}; "
                    + "use a vector of an equal network.",
                name
            );
    }

    internal static int LengthFor(IReadOnlyList<NetworkParameter> parameters) =>
        parameters.Count == 0 ? 0 : AlignedEnd(parameters[^1].Offset + parameters[^1].Length);

    internal static int AlignedEnd(int end) => (end + Alignment - 1) / Alignment * Alignment;

    private static string Describe(IReadOnlyList<NetworkParameter> parameters) =>
        string.Join(
            ", ",
            parameters.Select(static parameter => $"{parameter} ({string.Join('x', parameter.Dimensions)})")
        );
}
