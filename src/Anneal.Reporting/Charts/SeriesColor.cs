namespace Anneal.Reporting.Charts;

/// <summary>
/// The palette: eight colours that stay apart for colour-blind readers, each in a tone for light and one for dark
/// backgrounds.
/// </summary>
public enum SeriesColor
{
    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Vermilion: a red, brighter towards orange in the dark.</summary>
    Vermilion,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Sky blue.</summary>
    Sky,

    /// <summary>Amber: yellow in the dark.</summary>
    Amber,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Brown.</summary>
    Brown,
}
