namespace Anneal;

/// <summary>Which way a metric gets better.</summary>
public enum PlateauMode
{
    /// <summary>Less is better, as of a loss.</summary>
    Min,

    /// <summary>More is better, as of an accuracy.</summary>
    Max,
}
