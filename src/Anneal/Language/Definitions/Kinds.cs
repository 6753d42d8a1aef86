using Anneal.Language.Arguments;
using Anneal.Language.Syntax;

namespace Anneal.Language.Definitions;

/// <summary>The kinds of parameters there are.</summary>
public static class Kinds
{
    /// <summary>A value of a curve: a number that is at least 0, or a multiple of <c>base</c>.</summary>
    public static ParameterKind Value { get; } = new Reader("a number that is at least 0, or 'base'",
        (node, resolver) => resolver.Value(node) is { } value ? new ValueArgument(resolver.RequireRate(node, value)) : null);

    /// <summary>From one value to another.</summary>
    public static ParameterKind Range { get; } = new Reader("two values with '->' between them", (node, resolver) =>
        node is RangeSyntax range && resolver.Value(range.From) is { } from && resolver.Value(range.To) is { } to
            ? new RangeArgument(resolver.RequireRate(range.From, from), resolver.RequireRate(range.To, to))
            : null);

    /// <summary>A length of time.</summary>
    public static ParameterKind Length { get; } = new Reader("a length such as 500, 5ep or 10%",
        (node, resolver) => resolver.Length(node) is { } length ? new LengthArgument(length) : null);

    /// <summary>A schedule.</summary>
    public static ParameterKind Schedule { get; } = new Reader("a schedule", (node, resolver) => new ScheduleArgument(resolver.Schedule(node)));

    /// <summary>Arithmetic in the clock <c>t</c>.</summary>
    public static ParameterKind Formula { get; } = new Reader("arithmetic in t",
        (node, resolver) => new FormulaArgument(resolver.Formula(node, Formulas.Variable.Name, allowBase: true), IsLambda: false));

    /// <summary>A plain number in a range.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind Number(string rule, Func<double, bool> holds) => new Reader(rule, (node, resolver) =>
        resolver.Number(node) is not { } number ? null
        : holds(number) ? new ValueArgument(ScheduleValue.Of(number))
        : throw resolver.Error(node, $"expected {rule}, but found {Language.Number.Format(number)}."));

    /// <summary>One of a few words.</summary>
    /// <param name="words">The words.</param>
    public static ParameterKind Word(params string[] words) => new Reader(string.Join(" or ", words), (node, resolver) =>
        (node as NameSyntax)?.Name is not { } word ? null
        : words.Contains(word) ? new WordArgument(word)
        : throw resolver.Error(node, $"expected {string.Join(" or ", words)}, but found '{word}'{Names.Suggestion(word, words)}"));

    /// <summary>A list in brackets.</summary>
    /// <param name="item">What each item is.</param>
    public static ParameterKind ListOf(ParameterKind item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Reader($"a list in brackets, each item {item.Expected}", (node, resolver) =>
            node is ListSyntax list ? new ListArgument([.. list.Items.Select(entry => resolver.Argument(entry, item))]) : null);
    }

    /// <summary>Whichever of several kinds fits first.</summary>
    /// <param name="kinds">The kinds, the narrowest first.</param>
    public static ParameterKind AnyOf(params ParameterKind[] kinds) => new Reader(string.Join(", or ", kinds.Select(kind => kind.Expected)),
        (node, resolver) => kinds.Select(kind => kind.Read(node, resolver)).FirstOrDefault(value => value is not null));

    private sealed class Reader(string expected, Func<SyntaxNode, Resolver, ArgumentValue?> read) : ParameterKind(expected)
    {
        internal override ArgumentValue? Read(SyntaxNode node, Resolver resolver) => read(node, resolver);
    }
}
