using System.Diagnostics.CodeAnalysis;

namespace Anneal.Language;

/// <summary>A parameter that reads its value out of a call, and writes one for a call.</summary>
/// <typeparam name="T">The type of its value.</typeparam>
internal sealed record Parameter<T> : Parameter
{
    /// <summary>Python's <c>None</c>, which gives nothing.</summary>
    public static readonly ArgumentValue NoneArgument = new WordArgument("None");

    private readonly ParameterKind<T> kind;

    internal Parameter(string name, ParameterKind<T> kind, string description, ArgumentValue? byDefault = null)
        : base(name, kind, description) => (this.kind, DefaultArgument) = (kind, byDefault);

    internal override ArgumentValue? DefaultArgument { get; }

    /// <summary>Whether a call gives a value; Python's <c>None</c> is none.</summary>
    public bool IsIn(CallExpression call) => Given(call) is not null;

    /// <summary>Whether a call says Python's <c>None</c>, where that is not the same as leaving it out.</summary>
    public bool IsNoneIn(CallExpression call) => NoneArgument.Equals(call.ArgumentOf(Name));

    /// <summary>The value in a call, or the default.</summary>
    /// <exception cref="InvalidOperationException">The call has none, and there is no default.</exception>
    public T In(CallExpression call) =>
        TryIn(call, out var value)
            ? value
            : throw new InvalidOperationException($"'{Name}' of '{call.Definition.FullName}' has no value.");

    /// <summary>The value in a call, or the default.</summary>
    /// <returns>Whether there is one; <c>None</c> is none.</returns>
    public bool TryIn(CallExpression call, [MaybeNullWhen(false)] out T value)
    {
        var argument = Given(call) ?? (NoneArgument.Equals(DefaultArgument) ? null : DefaultArgument);
        value = argument is null ? default : kind.ValueOf(argument);
        return argument is not null;
    }

    /// <summary>The value in a call, or another where it is left out.</summary>
    public T In(CallExpression call, T otherwise) => TryIn(call, out var value) ? value : otherwise;

    /// <summary>The argument that stands for a value.</summary>
    public ArgumentValue ArgumentOf(T value) => kind.Write(value);

    /// <summary>What is wrong with the value in a call; null where it keeps the rule or was left out.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rule">What must hold, in words: <c>greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public Violation? Violates(CallExpression call, string rule, Func<T, bool> holds) =>
        TryIn(call, out var value) && !holds(value)
            ? new($"'{Name}' of '{call.Definition.FullName}' must be {rule}, but was {kind.Write(value)}.", this)
            : null;

    private ArgumentValue? Given(CallExpression call) =>
        call.ArgumentOf(Name) is { } argument && !NoneArgument.Equals(argument) ? argument : null;
}
