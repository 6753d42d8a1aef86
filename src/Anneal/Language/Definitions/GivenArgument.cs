using Anneal.Language.Arguments;

namespace Anneal.Language.Definitions;

/// <summary>An argument that C# code gives for a parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">The argument; null where it is left out.</param>
/// <param name="Source">What the caller calls it, for errors.</param>
internal readonly record struct GivenArgument(Parameter Parameter, ArgumentValue? Value, string Source);
