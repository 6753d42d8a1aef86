namespace Anneal.Language.Definitions;

/// <summary>A parameter of a curve.</summary>
/// <param name="Name">Its name in a text.</param>
/// <param name="Kind">What may stand for it.</param>
/// <param name="Description">Its meaning, unit and range, in a few words.</param>
public sealed record Parameter(string Name, ParameterKind Kind, string Description)
{
    /// <summary>The default as text; null where the parameter must be given or has no default of its own.</summary>
    public string? Default { get; init; }

    /// <summary>Whether a text must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the canonical text gives it by position; a text may always give it by either.</summary>
    public bool IsPositional { get; init; }

    /// <summary>Whether a text may give it by name only.</summary>
    public bool IsKeywordOnly { get; init; }
}
