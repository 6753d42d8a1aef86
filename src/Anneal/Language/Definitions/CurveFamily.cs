namespace Anneal;

/// <summary>What kind of curve a schedule is, whatever a framework calls it.</summary>
public enum CurveFamily
{
    /// <summary>The same value all the time.</summary>
    Constant,

    /// <summary>A drop at regular intervals.</summary>
    Step,

    /// <summary>Drops at milestones, values between boundaries.</summary>
    MultiStep,

    /// <summary>Equal ratios.</summary>
    Exponential,

    /// <summary>Straight lines and powers.</summary>
    Polynomial,

    /// <summary>Half a cosine.</summary>
    Cosine,

    /// <summary>Half a hyperbolic tangent, or a sigmoid.</summary>
    Tanh,

    /// <summary>Nearly flat, then steeper and steeper.</summary>
    Rex,

    /// <summary>Repeated cosines.</summary>
    Restarts,

    /// <summary>Triangles.</summary>
    Cyclic,

    /// <summary>Up once and down once.</summary>
    OneCycle,

    /// <summary>One over the square root, or over time.</summary>
    Inverse,

    /// <summary>A ramp before anything else.</summary>
    Warmup,

    /// <summary>Warm-up, then stable, then decay.</summary>
    WarmupStableDecay,

    /// <summary>Reduce when a metric stops improving.</summary>
    Plateau,

    /// <summary>Schedules made of other schedules, of factors by their names, and functions of one's own.</summary>
    Composition,
}
