using Anneal.Curves;

namespace Anneal.Conversion.Targets;

/// <summary>Code that may be the curve; whether it is, its reading shows.</summary>
/// <param name="Kind">How it says the curve.</param>
/// <param name="Code">The whole code, without the last line feed.</param>
internal sealed record Proposal(ConversionKind Kind, string Code)
{
    /// <summary>Texts of our language that mean what the code means; the code itself where it is one.</summary>
    public ValueList<string> Readings { get; init; } = [Code];

    /// <summary>The values that the code lists, where they are no text of our language.</summary>
    public PiecewiseConstant? Listed { get; init; }

    /// <summary>Whether the code gives shares of the optimizer's rate.</summary>
    public bool ScalesOptimizerRate { get; init; }

    /// <summary>What else the reader should know.</summary>
    public ValueList<string> Notes { get; init; } = [];
}
