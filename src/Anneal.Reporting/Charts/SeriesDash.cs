namespace Anneal.Reporting.Charts;

/// <summary>How the line of a series is stroked.</summary>
public enum SeriesDash
{
    /// <summary>Without a break.</summary>
    Solid,

    /// <summary>In dashes.</summary>
    Dashed,

    /// <summary>In dots.</summary>
    Dotted,
}
