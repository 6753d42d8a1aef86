using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>
/// The rules that frameworks have for single arguments, in the words of their errors: the argument, what must hold,
/// what came.
/// </summary>
internal static class ArgumentRules
{
    /// <summary>
    /// What is wrong with a number; null where it keeps the rule, was left out, or is known only when the text is
    /// bound.
    /// </summary>
    public static string? Violation(this CallArguments arguments, string name, string rule, Func<double, bool> holds) =>
        arguments.OptionalValue(name) is { UsesBase: false } value && !holds(value.Number)
            ? $"'{name}' of '{arguments.Definition.FullName}' must be {rule}, but was {NumberText.Format(value.Number)}."
            : null;

    public static string? NotPositive(this CallArguments arguments, string name) =>
        arguments.Violation(name, "greater than 0", value => value > 0);
}
