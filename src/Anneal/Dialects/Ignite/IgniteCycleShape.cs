namespace Anneal.Dialects;

/// <summary>The way through one of Ignite's cycles.</summary>
internal enum IgniteCycleShape
{
    /// <summary>Straight to the end value and back.</summary>
    Triangle,

    /// <summary>Straight to the end value.</summary>
    Line,

    /// <summary>Half a cosine to the end value.</summary>
    Cosine,
}
