namespace Anneal;

/// <summary>
/// Values that only their history defines, such as a rate that is multiplied by a user's factor at every step.
/// </summary>
/// <remarks>
/// Costs O(1) to advance and O(k) to read at step k, which is why it is no <see cref="Schedule"/>. The description
/// itself is immutable; what moves is the <see cref="TraceCursor"/>.
/// </remarks>
public abstract record Trace : Curve
{
    /// <summary>A cursor at step 0.</summary>
    public abstract TraceCursor Start();

    /// <summary>The value at <paramref name="step"/>, found by walking there from step 0.</summary>
    /// <inheritdoc/>
    public sealed override double At(long step) => StartAt(step).Value;

    /// <inheritdoc/>
    public sealed override void Fill(long start, Span<double> values)
    {
        if (values.IsEmpty)
            return;
        var cursor = StartAt(start);
        values[0] = cursor.Value;
        for (var i = 1; i < values.Length; i++)
        {
            cursor.Advance();
            values[i] = cursor.Value;
        }
    }

    /// <summary>A cursor that has walked to <paramref name="step"/>.</summary>
    /// <param name="step">Updates already made. At least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is negative.</exception>
    public TraceCursor StartAt(long step)
    {
        Require.AtLeast(0, step);
        var cursor = Start();
        while (cursor.Step < step)
            cursor.Advance();
        return cursor;
    }

    /// <summary>
    /// A value that is multiplied by <paramref name="factor"/> of the new step at every step, as PyTorch's
    /// <c>MultiplicativeLR</c> does.
    /// </summary>
    /// <param name="initialValue">Value at step 0. Finite.</param>
    /// <param name="factor">Gives the factor for the step that has just begun; never asked for step 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="initialValue"/> is not finite.</exception>
    public static Trace Product(double initialValue, Func<long, double> factor) =>
        new ProductTrace(initialValue, factor);
}
