using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>A kind of parameters, with the C# type of what stands for one.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class ParameterKind<T> : ParameterKind
{
    private readonly Func<SyntaxNode, Resolver, ArgumentValue?> read;
    private readonly Func<ArgumentValue, T> valueOf;
    private readonly Func<T, ArgumentValue> write;
    private readonly Func<object, ArgumentValue?> take;

    /// <param name="expected">What may stand here, in words.</param>
    /// <param name="read">The argument that a node means; null where its shape is another.</param>
    /// <param name="valueOf">The value of such an argument.</param>
    /// <param name="write">The argument that stands for a value.</param>
    /// <param name="take">The argument that a C# value means; null for values of the type itself only.</param>
    public ParameterKind(
        string expected,
        Func<SyntaxNode, Resolver, ArgumentValue?> read,
        Func<ArgumentValue, T> valueOf,
        Func<T, ArgumentValue> write,
        Func<object, ArgumentValue?>? take = null
    )
        : base(expected)
    {
        (this.read, this.valueOf, this.write) = (read, valueOf, write);
        this.take = take ?? (value => value is T own ? write(own) : null);
    }

    /// <summary>The same kind with a rule that the value must keep.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public ParameterKind<T> Where(string rule, Func<T, bool> holds) =>
        new(
            rule,
            (node, resolver) =>
                read(node, resolver) is not { } argument ? null
                : holds(valueOf(argument)) ? argument
                : throw resolver.Expected(node, $"{rule}, but found {argument}."),
            valueOf,
            write,
            value => take(value) is { } argument && holds(valueOf(argument)) ? argument : null
        );

    /// <summary>The same kind, for which Python's <c>None</c> may stand too: as if nothing had been given.</summary>
    public ParameterKind<T> OrNone()
    {
        var either = Kinds.AnyOf(this, Kinds.None);
        return new(either.Expected, either.Read, valueOf, write, take);
    }

    /// <summary>The same shapes, read as another type.</summary>
    public ParameterKind<TOther> As<TOther>(Func<ArgumentValue, TOther> other, Func<TOther, ArgumentValue> back) =>
        new(Expected, read, other, back, value => value is TOther own ? back(own) : take(value));

    /// <summary>The value of an argument that was read or taken.</summary>
    public T ValueOf(ArgumentValue argument) => valueOf(argument);

    /// <summary>The argument that stands for a value.</summary>
    public ArgumentValue Write(T value) => write(value);

    internal override ArgumentValue? Read(SyntaxNode node, Resolver resolver) => read(node, resolver);

    internal override ArgumentValue? Take(object value) => take(value);
}
