namespace Anneal.Cli.Output;

/// <summary>A column of a <see cref="TextTable"/>.</summary>
/// <param name="Title">Its title; may be empty.</param>
internal sealed record TableColumn(string Title)
{
    /// <summary>Whether it holds numbers, which stand flush right and are never cut. Default no.</summary>
    public bool IsNumeric { get; init; }

    /// <summary>
    /// Where the terminal is too narrow, the column with the greatest number is left out first; one with 0 stays.
    /// Default 0.
    /// </summary>
    public int LeftOutAt { get; init; }
}
