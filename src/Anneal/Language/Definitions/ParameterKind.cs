using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>What may stand for a parameter, and the rule that it must keep.</summary>
public abstract class ParameterKind
{
    private protected ParameterKind(string expected) => Expected = expected;

    /// <summary>What may stand here, for error messages and help: <c>a number greater than 0</c>.</summary>
    public string Expected { get; }

    /// <summary>The argument that a node means, or null where its shape is not of this kind.</summary>
    /// <exception cref="ScheduleTextException">The shape is right, but something inside it is not.</exception>
    internal abstract ArgumentValue? Read(SyntaxNode node, Resolver resolver);

    /// <summary>The argument that a C# value means, or null where it is of another kind or breaks the rule.</summary>
    internal abstract ArgumentValue? Take(object value);

    /// <inheritdoc/>
    public sealed override string ToString() => Expected;
}
