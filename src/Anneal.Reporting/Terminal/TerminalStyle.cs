namespace Anneal.Reporting.Terminal;

/// <summary>What the terminal can show.</summary>
public sealed record TerminalStyle
{
    /// <summary>Whether it shows characters beyond ASCII. Default true.</summary>
    public bool Unicode { get; init; } = true;

    /// <summary>Whether it understands ANSI colour codes. Default false.</summary>
    public bool Color { get; init; }
}
