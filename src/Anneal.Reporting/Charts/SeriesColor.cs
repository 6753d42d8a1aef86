namespace Anneal.Reporting.Charts;

/// <summary>The palette: eight colours that stay apart for colour-blind readers, each in a tone for light and one for dark backgrounds.</summary>
public enum SeriesColor
{
    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Orange.</summary>
    Orange,

    /// <summary>Green.</summary>
    Green,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Sky blue.</summary>
    Sky,

    /// <summary>Amber.</summary>
    Amber,

    /// <summary>Grey.</summary>
    Grey,

    /// <summary>Brown.</summary>
    Brown,
}
