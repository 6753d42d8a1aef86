namespace Anneal.Language;

/// <summary>A parameter of a curve: its name, what may stand for it, its default and its meaning, said once.</summary>
public abstract record Parameter
{
    private protected Parameter(string name, ParameterKind kind, string description) =>
        (Name, Kind, Description) = (name, kind, description);

    /// <summary>Its name in a text.</summary>
    public string Name { get; }

    /// <summary>What may stand for it.</summary>
    public ParameterKind Kind { get; internal init; }

    /// <summary>Its meaning, unit and range, in a few words.</summary>
    public string Description { get; internal init; }

    /// <summary>The default as text, such as <c>30%</c> or <c>peak/25</c>; null where there is none.</summary>
    public string? Default => DefaultText ?? DefaultArgument?.ToString();

    /// <summary>Whether a text must give it.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>Whether the canonical text gives it by position; a text may always give it by either.</summary>
    public bool IsPositional { get; internal init; }

    /// <summary>Whether a text may give it by name only.</summary>
    public bool IsKeywordOnly { get; internal init; }

    /// <summary>What it decides.</summary>
    internal ParameterRole Role { get; init; }

    /// <summary>The default in words, where it depends on other arguments or its number is long.</summary>
    internal string? DefaultText { get; init; }

    /// <summary>The argument that stands for it where none is given; null where there is none.</summary>
    internal abstract ArgumentValue? DefaultArgument { get; }
}
