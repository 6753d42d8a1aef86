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

    /// <summary>
    /// Another length or step, such as that of a warm-up; of pairs and dictionaries the first of each.
    /// </summary>
    Time,

    /// <summary>The lengths, in a list, of parts that follow one another.</summary>
    Durations,

    /// <summary>
    /// The time after which something happens again, or a rule has acted once. It need not be whole, where the rule
    /// knows fractions of a step.
    /// </summary>
    Period,

    /// <summary>A time that a rule counts in whole steps, again and again, so that rounding it would add up.</summary>
    WholePeriod,

    /// <summary>
    /// What is said of single steps, such as a factor of each or a position; it has no length to multiply.
    /// </summary>
    PerStep,
}
