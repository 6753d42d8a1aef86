using Google.Protobuf.WellKnownTypes;

namespace Anneal.Reporting.TensorBoard;

/// <summary>A named value in TensorBoard's table of hyper-parameters.</summary>
public readonly record struct HyperParameter
{
    /// <summary>A number, which TensorBoard sorts and draws as one.</summary>
    /// <param name="name">The name. Not empty.</param>
    /// <param name="value">The value.</param>
    public HyperParameter(string name, double value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, Number) = (name, value);
    }

    /// <summary>A text.</summary>
    /// <param name="name">The name. Not empty.</param>
    /// <param name="value">The value.</param>
    public HyperParameter(string name, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        (Name, Text) = (name, value);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The value where it is a number; else null.</summary>
    public double? Number { get; }

    /// <summary>The value where it is a text; else null.</summary>
    public string? Text { get; }

    internal Value ToMessage() => Number is { } number ? Value.ForNumber(number) : Value.ForString(Text);
}
