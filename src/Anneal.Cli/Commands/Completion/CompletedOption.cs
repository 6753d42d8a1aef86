namespace Anneal.Cli.Commands.Completion;

/// <summary>An option as shells complete it.</summary>
/// <param name="Names">Its names, the long one first.</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="TakesValue">Whether a word follows it.</param>
/// <param name="Value">What that word may be.</param>
internal sealed record CompletedOption(
    IReadOnlyList<string> Names,
    string Description,
    bool TakesValue,
    CompletedValue Value
);
