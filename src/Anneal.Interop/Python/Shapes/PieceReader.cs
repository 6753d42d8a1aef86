using System.Globalization;
using Anneal.Formulas;

namespace Anneal.Interop.Python.Shapes;

/// <summary>Reads pieces of a formula as curves, by their values.</summary>
/// <param name="formula">The formula; <c>base</c> is a factor of all of it, where it occurs.</param>
/// <param name="powers">The powers that it raises parts with its clock to.</param>
internal sealed class PieceReader(Formula formula, IReadOnlyCollection<double> powers)
{
    private const int Samples = 8;
    private const double Tolerance = 1e-9;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>A number as texts have it.</summary>
    public static string Write(double number) => number.ToString("R", Culture);

    // A quotient that is 0.1 but for its last digit is 0.1.
    private static string Factor(double factor) => Write(double.Parse(factor.ToString("G12", Culture), Culture));

    /// <summary>A staircase.</summary>
    public string Staircase(double period) =>
        $"step({Value(At(0))}, factor={Factor(At(period) / At(0))}, every={Write(period)})";

    /// <summary>Levels.</summary>
    public string Levels(double[] starts)
    {
        var factors = starts.Skip(1).Select((start, i) => At(start) / At(starts[i])).ToArray();
        var at = string.Join(", ", starts.Skip(1).Select(Write));
        return factors.All(factor => Near(factor, factors[0], 1))
            ? $"multistep({Value(At(0))}, factor={Factor(factors[0])}, at=[{at}])"
            : $"piecewise([{string.Join(", ", starts.Select(start => Value(At(start))))}], at=[{at}])";
    }

    /// <summary>Levels, lines and half cosines one after the other; null where a piece is none of them.</summary>
    /// <param name="starts">Where they begin.</param>
    /// <param name="lengths">How long they may be.</param>
    public string? Chain(IReadOnlyList<double> starts, IReadOnlyCollection<double> lengths)
    {
        // What stays at the end of the piece before is that piece's own end.
        if (starts.Count > 1 && IsLevel(starts[^1]) && Whole(starts[^2], starts[^1], lengths) is { } whole)
            return Joined(starts.SkipLast(1).ToArray(), lengths, whole);
        return Last(starts[^1], lengths) is { } last ? Joined(starts, lengths, last) : null;
    }

    /// <summary>
    /// The same where the last piece is a cosine that nothing stops: it climbs again, as PyTorch's does.
    /// </summary>
    /// <param name="starts">Where the pieces begin.</param>
    /// <param name="lengths">How long they may be.</param>
    public FormulaShape? Climbing(IReadOnlyList<double> starts, IReadOnlyCollection<double> lengths)
    {
        foreach (var length in lengths.OrderDescending())
        {
            if (Cosine(starts[^1], length) is not var (first, last))
                continue;
            if (formula.UsesBase && (last > 0 || !Near(first, 1, 1)))
                return null;
            var cosine = $"torch.CosineAnnealingLR(optimizer, T_max={Write(length)}, eta_min={Write(last)})";
            return Joined(starts, lengths, cosine) is { } text ? new(text, formula.UsesBase ? null : first) : null;
        }
        return null;
    }

    /// <summary>
    /// The way up to the last piece, whatever that is: all that a run has which is shorter; null where it is no such.
    /// </summary>
    /// <param name="starts">Where the pieces begin.</param>
    /// <param name="lengths">How long they may be.</param>
    public string? Rise(IReadOnlyList<double> starts, IReadOnlyCollection<double> lengths) =>
        At(starts[^1]) > At(starts[^2]) ? Joined(starts, lengths, $"constant({Value(At(starts[^1]))})") : null;

    private string? Joined(IReadOnlyList<double> starts, IReadOnlyCollection<double> lengths, string last)
    {
        var parts = new List<string>();
        for (var i = 0; i + 1 < starts.Count; i++)
        {
            if (Inner(starts[i], starts[i + 1], lengths) is not { } part)
                return null;
            parts.Add(part);
        }
        return string.Join(" then ", parts.Append(last));
    }

    private bool IsLevel(double start) => Places(start, start + 1000).All(t => Near(At(t), At(start), At(start)));

    private string? Whole(double start, double end, IReadOnlyCollection<double> lengths)
    {
        foreach (var length in lengths.Append(end - start).Where(each => Math.Abs(each - (end - start)) <= 1))
        {
            if (Cosine(start, length) is var (top, bottom) && Math.Abs(bottom - At(end)) <= Tolerance * top)
                return $"cosine({Value(top)} -> {Value(bottom)}, {Write(length)})";
            var slope = At(start + 1) - At(start);
            var last = At(start) + slope * length;
            if (slope < 0 && Near(last, At(end), At(start)) && IsLine(start, start + length, slope))
                return $"linear({Value(At(start))} -> {Value(Math.Max(0, last))}, {Write(length)})";
            if (Power(start, length) is { } curve && Near(At(start + length), At(end), At(start)))
                return curve;
        }
        return null;
    }

    /// <summary>The first and the last value of a half cosine; null where it is none.</summary>
    public (double First, double Last)? Cosine(double start, double length)
    {
        var first = At(start);
        var last = 2 * At(start + length / 2) - first;
        var fits = Places(start, start + length)
            .All(t => Near(At(t), last + (first - last) * (1 + Math.Cos(Math.PI * (t - start) / length)) / 2, first));
        return fits && last >= -Tolerance && last < first ? (first, Math.Max(0, last)) : null;
    }

    private string? Inner(double start, double end, IReadOnlyCollection<double> lengths)
    {
        var length = end - start;
        var (first, last) = (At(start), At(end - 1));
        if (Places(start, end).All(t => Near(At(t), first, first)))
            return $"constant({Value(first)}) for {Write(length)}";
        if (length > 1 && IsLine(start, end, (last - first) / (length - 1)))
        {
            var beyond = first + (last - first) / (length - 1) * length;
            // '(step + 1) / n' is at its top in the last step, 'step / n' would be in the next one.
            return Math.Abs(beyond - At(end)) <= Math.Abs(last - At(end))
                ? $"linear({Value(first)} -> {Value(beyond)}, {Write(length)})"
                : $"linear({Value(first)} -> {Value(last)}, {Write(length - 1)}) then {Value(last)} for 1";
        }
        // It may end a step before the next branch says so: 'if step > total: return floor'.
        foreach (var each in lengths.Where(each => each <= length && each >= length - 1))
            if (Cosine(start, each) is var (top, bottom))
                return $"cosine({Value(top)} -> {Value(bottom)}, {Write(each)}) for {Write(length)}";
        return null;
    }

    private string? Last(double start, IReadOnlyCollection<double> lengths)
    {
        var first = At(start);
        if (IsLevel(start))
            return $"constant({Value(first)})";
        foreach (var length in lengths.OrderDescending())
        {
            if (Cosine(start, length) is var (top, bottom))
                return $"cosine({Value(top)} -> {Value(bottom)}, {Write(length)})";
            var slope = At(start + 1) - first;
            var last = first + slope * length;
            if (slope < 0 && last >= -Tolerance && IsLine(start, start + length, slope))
                return $"linear({Value(first)} -> {Value(Math.Max(0, last))}, {Write(length)})";
            if (Power(start, length) is { } curve)
                return curve;
        }
        return null;
    }

    // A power of the share of the way that is left.
    private string? Power(double start, double length)
    {
        var (first, last) = (At(start), At(start + length));
        if (last is not >= -Tolerance || last >= first)
            return null;
        foreach (var power in powers)
            if (
                Places(start, start + length)
                    .All(t => Near(At(t), last + (first - last) * Math.Pow(1 - (t - start) / length, power), first))
            )
                return $"polynomial({Value(first)} -> {Value(Math.Max(0, last))}, {Write(length)}, "
                    + $"power={Write(power)})";
        return null;
    }

    private bool IsLine(double start, double end, double slope)
    {
        var first = At(start);
        return Places(start, end).All(t => Near(At(t), first + slope * (t - start), Math.Max(first, At(end - 1))));
    }

    private static IEnumerable<double> Places(double start, double end) =>
        Enumerable.Range(0, Samples).Select(i => Math.Floor(start + (end - start) * i / Samples)).Append(end - 1);

    private double At(double t) => formula.Evaluate(t, 1);

    private string Value(double number) => formula.UsesBase ? $"base*{Write(number)}" : Write(number);

    private static bool Near(double one, double other, double scale) =>
        Math.Abs(one - other) <= Tolerance * Math.Abs(scale);
}
