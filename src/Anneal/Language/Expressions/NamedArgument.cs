namespace Anneal.Language;

/// <summary>An argument with the name of the parameter that it is for.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">What was given for it.</param>
internal sealed record NamedArgument(string Name, ArgumentValue Value);
