namespace Anneal.Language;

/// <summary>What a parameter decides, whatever its framework calls it.</summary>
internal enum ParameterRole
{
    /// <summary>Something else.</summary>
    Other,

    /// <summary>How long the whole curve is, in steps.</summary>
    Length,

    /// <summary>The steps, in a list, at which the value changes.</summary>
    Milestones,
}
