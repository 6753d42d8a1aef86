namespace Anneal;

/// <summary>What a length is counted in.</summary>
public enum LengthUnit
{
    /// <summary>Optimizer updates.</summary>
    Steps,

    /// <summary>Passes over the training data: <c>ep</c>.</summary>
    Epochs,

    /// <summary>Hundredths of the run's total steps: <c>%</c>.</summary>
    Percent,

    /// <summary>Training examples: <c>smp</c>.</summary>
    Samples,

    /// <summary>Training tokens: <c>tok</c>.</summary>
    Tokens,
}
