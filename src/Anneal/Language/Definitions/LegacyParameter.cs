namespace Anneal.Language;

/// <summary>A parameter with a default as text; it goes with <see cref="LegacyDefinition"/>.</summary>
internal sealed record LegacyParameter : Parameter
{
    public LegacyParameter(string name, ParameterKind kind, string description)
        : base(name, kind, description) { }

    public new string? Default { get; init; }

    internal override ArgumentValue? DefaultArgument => Default is null ? null : new WordArgument(Default);
}
