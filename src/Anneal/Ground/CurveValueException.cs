namespace Anneal;

/// <summary>
/// A curve has no value at a step, as one over nothing has none, or one that a scheduler does not set.
/// </summary>
public sealed class CurveValueException : ArithmeticException
{
    internal CurveValueException(string message, long? step = null, Exception? inner = null)
        : base(message, inner) => Step = step;

    /// <summary>Updates made when the value is asked for; null where that is not known.</summary>
    public long? Step { get; }

    /// <summary>The parameter group whose value it would be; null where that is not known.</summary>
    public string? Group { get; internal init; }
}
