namespace Anneal.Tuning.Trials;

/// <summary>Which values are better.</summary>
public enum Goal
{
    /// <summary>Smaller ones, as of a loss.</summary>
    Min,

    /// <summary>Greater ones, as of an accuracy.</summary>
    Max,
}
