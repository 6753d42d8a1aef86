using Anneal.Language.Arguments;
using Anneal.Language.Syntax;

namespace Anneal.Language.Definitions;

/// <summary>A kind of parameters, with the C# type of what stands for one.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <param name="expected">What may stand here, in words.</param>
/// <param name="read">The argument that a node means; null where its shape is another.</param>
/// <param name="valueOf">The value of such an argument.</param>
/// <param name="write">The argument that stands for a value.</param>
internal sealed class Kind<T>(
    string expected,
    Func<SyntaxNode, Resolver, ArgumentValue?> read,
    Func<ArgumentValue, T> valueOf,
    Func<T, ArgumentValue> write
) : ParameterKind(expected)
{
    private readonly Func<T, bool>? holds;

    private Kind(
        string expected,
        Func<SyntaxNode, Resolver, ArgumentValue?> read,
        Func<ArgumentValue, T> valueOf,
        Func<T, ArgumentValue> write,
        Func<T, bool> holds
    )
        : this(expected, read, valueOf, write) => this.holds = holds;

    /// <summary>The same kind with a rule that the value must keep.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public Kind<T> Where(string rule, Func<T, bool> holds) => new(rule, read, valueOf, write, holds);

    /// <summary>The same kind, for which Python's <c>None</c> may stand too: as if nothing had been given.</summary>
    public Kind<T> OrNone() => Kinds.AnyOf(this, Kinds.None).As(valueOf, write);

    /// <summary>The value of an argument that <see cref="Read"/> or <see cref="Write"/> gave.</summary>
    public T ValueOf(ArgumentValue argument) => valueOf(argument);

    /// <summary>The argument that stands for a value, whatever the rule.</summary>
    public ArgumentValue Write(T value) => write(value);

    /// <summary>Whether a value keeps the rule.</summary>
    public bool Accepts(T value) => holds is null || holds(value);

    /// <summary>The same shapes, read as another type.</summary>
    public Kind<TOther> As<TOther>(Func<ArgumentValue, TOther> other, Func<TOther, ArgumentValue> back) =>
        new(Expected, Read, other, back);

    internal override ArgumentValue? Read(SyntaxNode node, Resolver resolver)
    {
        if (read(node, resolver) is not { } argument)
            return null;
        return Accepts(valueOf(argument))
            ? argument
            : throw resolver.Expected(node, $"{Expected}, but found {argument}.");
    }
}
