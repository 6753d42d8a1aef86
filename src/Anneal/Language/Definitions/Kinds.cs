using Anneal.Formulas;
using Anneal.Language.Arguments;
using Anneal.Language.Syntax;

namespace Anneal.Language.Definitions;

/// <summary>The kinds of parameters there are.</summary>
internal static class Kinds
{
    /// <summary>A value of a curve: a number that is at least 0, or a multiple of <c>base</c>.</summary>
    public static ParameterKind Value { get; } =
        new Reader("a number that is at least 0, or 'base'", (node, resolver) =>
            resolver.Value(node) is { } value ? new ValueArgument(resolver.RequireRate(node, value)) : null
        );

    /// <summary>From one value to another.</summary>
    public static ParameterKind Range { get; } =
        new Reader("two values with '->' between them", (node, resolver) =>
            node is RangeSyntax range && resolver.Value(range.From) is { } from && resolver.Value(range.To) is { } to
                ? new RangeArgument(resolver.RequireRate(range.From, from), resolver.RequireRate(range.To, to))
                : null
        );

    /// <summary>A length of time.</summary>
    public static ParameterKind Length { get; } =
        new Reader("a length such as 500, 5ep or 10%", (node, resolver) =>
            resolver.Length(node) is { } length ? new LengthArgument(length) : null
        );

    /// <summary>A schedule.</summary>
    public static ParameterKind Schedule { get; } =
        new Reader("a schedule", (node, resolver) => new ScheduleArgument(resolver.Schedule(node)));

    /// <summary>Arithmetic in the clock <c>t</c>.</summary>
    public static ParameterKind Formula { get; } =
        new Reader("arithmetic in t", (node, resolver) =>
            new FormulaArgument(
                node is LambdaSyntax lambda
                    ? resolver.Formula(lambda.Body, lambda.Parameter, allowBase: true)
                    : resolver.Formula(node, Formulas.Variable.Name, allowBase: true),
                IsLambda: false
            )
        );

    /// <summary>A plain number in a range.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind Number(string rule, Func<double, bool> holds) =>
        new Reader(rule, (node, resolver) => resolver.Number(node) is not { } number ? null
            : holds(number) ? new ValueArgument(ScheduleValue.Of(number))
            : throw resolver.Error(node, $"expected {rule}, but found {NumberText.Format(number)}."));

    /// <summary>
    /// Any finite number, as Python calls have them; the rate parameters of a framework also take <c>base</c>.
    /// </summary>
    public static ParameterKind Real { get; } =
        new Reader("a number, or 'base'", (node, resolver) =>
            resolver.Value(node) is { } value ? new ValueArgument(value) : null
        );

    /// <summary>Any finite number, without <c>base</c>.</summary>
    public static ParameterKind AnyNumber { get; } = Number("a number", _ => true);

    /// <summary>A whole number, negative ones too.</summary>
    public static ParameterKind WholeNumber { get; } = Number("a whole number", number => number == Math.Floor(number));

    /// <summary>
    /// Python's <c>int</c>: a whole number written without a point, where a framework refuses the <c>float</c> of the
    /// same value.
    /// </summary>
    /// <param name="rule">What must hold, in words: <c>a positive integer</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind PythonInteger(string rule, Func<double, bool> holds) =>
        new Reader(rule, (node, resolver) => resolver.Number(node) is not { } number ? null
            : !Resolver.IsInteger(node)
                ? throw resolver.Error(
                    node,
                    $"expected {rule}, written without a point, but found the fraction "
                        + $"{NumberText.Format(number)}."
                )
            : holds(number) ? new ValueArgument(ScheduleValue.Of(number))
            : throw resolver.Error(node, $"expected {rule}, but found {NumberText.Format(number)}."));

    /// <summary>
    /// Python's <c>float</c>: a number written with a point or an exponent, where a framework refuses the <c>int</c> of
    /// the same value.
    /// </summary>
    /// <param name="rule">What must hold, in words: <c>a number from 0 to 1</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind PythonFloat(string rule, Func<double, bool> holds) =>
        new Reader(rule, (node, resolver) => resolver.Number(node) is not { } number ? null
            : Resolver.IsInteger(node)
                ? throw resolver.Error(
                    node,
                    $"expected {rule}, written with a point, but found the whole number "
                        + $"{NumberText.Format(number)}."
                )
            : holds(number) ? new FloatArgument(number)
            : throw resolver.Error(node, $"expected {rule}, but found {NumberText.Format(number)}."));

    /// <summary>Python's <c>True</c> or <c>False</c>.</summary>
    public static ParameterKind Boolean { get; } = Word("True", "False");

    /// <summary>Python's <c>None</c>.</summary>
    public static ParameterKind None { get; } = Literal("None");

    /// <summary>A quoted text.</summary>
    public static ParameterKind Text { get; } =
        new Reader("a quoted text", (node, _) => node is TextSyntax text ? new TextArgument(text.Text) : null);

    /// <summary>A function of one variable, as Python writes it.</summary>
    public static ParameterKind Function { get; } =
        new Reader("a lambda such as lambda epoch: 0.95 ** epoch", (node, resolver) =>
            node is LambdaSyntax lambda
                ? new FormulaArgument(resolver.Formula(lambda.Body, lambda.Parameter, allowBase: false), IsLambda: true)
                : null
        );

    /// <summary>The optimizer that a Python call names; it says nothing here and is left out of the tree.</summary>
    public static ParameterKind Optimizer { get; } =
        new Reader("the optimizer", (node, _) =>
            node is NameSyntax { Name: not (BaseVariable.Name or "None" or "True" or "False") } name
                ? new WordArgument(name.Name)
                : null
        );

    /// <summary>One of a few quoted texts.</summary>
    /// <param name="texts">The texts.</param>
    public static ParameterKind Choice(params string[] texts) =>
        new Reader(string.Join(" or ", texts.Select(text => $"'{text}'")), (node, resolver) => (
                node as TextSyntax
            )?.Text
                is not { } given
                ? null
            : texts.Contains(given) ? new TextArgument(given)
            : throw resolver.Error(
                node,
                $"expected {string.Join(" or ", texts.Select(text => $"'{text}'"))}, but found "
                    + $"'{given}'{Names.Suggestion(given, texts)}"
            ));

    /// <summary>A call of a curve of one framework, or of one of several, by its bare or its full name.</summary>
    /// <param name="frameworks">The frameworks; a bare name means the first one's that has it.</param>
    public static ParameterKind CallOf(params string[] frameworks) =>
        new Reader($"a schedule of {string.Join(" or ", frameworks)}", (node, resolver) =>
            node is CallSyntax call ? new ScheduleArgument(resolver.CallOf(call, frameworks)) : null
        );

    /// <summary>A function of the step that stands for a schedule: a lambda, or in canonical text a formula.</summary>
    public static ParameterKind FunctionOfStep { get; } =
        new Reader("a lambda such as lambda step: 0.1 / (step + 1)", (node, resolver) =>
            node is LambdaSyntax or CallSyntax { Name: Names.Formula }
                ? new ScheduleArgument(resolver.Schedule(node))
                : null
        );

    /// <summary>A Python dictionary.</summary>
    /// <param name="key">What each key is.</param>
    /// <param name="value">What each value is.</param>
    public static ParameterKind MapOf(ParameterKind key, ParameterKind value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        return new Reader($"a dictionary from {key.Expected} to {value.Expected}", (node, resolver) =>
            node is MapSyntax map
                ? new MapArgument([
                    .. map.Entries.Select(entry =>
                        (resolver.Argument(entry.Key, key), resolver.Argument(entry.Value, value))
                    ),
                ])
                : null
        );
    }

    /// <summary>
    /// The arguments of another call of the same framework as a Python dictionary: <c>{'name': value}</c> or
    /// <c>dict(name=value)</c>.
    /// </summary>
    /// <param name="framework">The framework.</param>
    /// <param name="name">What the arguments are for.</param>
    public static ParameterKind KeywordsOf(string framework, string name) =>
        new Reader($"a dictionary of the arguments of {framework}.{name}", (node, resolver) => node switch
            {
                MapSyntax map => new KeywordsArgument(
                    resolver.CallOf(
                        new CallSyntax(
                            map.Span,
                            name,
                            [
                                .. map.Entries.Select(entry => new ArgumentSyntax(
                                    entry.Key.Span,
                                    resolver.Key(entry.Key),
                                    entry.Value
                                )),
                            ]
                        ),
                        framework
                    )
                ),
                CallSyntax { Name: "dict" } call
                    when call.Arguments.TrueForAll(argument => argument.Name is not null) => new KeywordsArgument(
                    resolver.CallOf(call with { Name = name }, framework)
                ),
                _ => null,
            });

    /// <summary>One of a few words.</summary>
    /// <param name="words">The words.</param>
    public static ParameterKind Word(params string[] words) =>
        new Reader(string.Join(" or ", words), (node, resolver) => (node as NameSyntax)?.Name is not { } word ? null
            : words.Contains(word) ? new WordArgument(word)
            : throw resolver.Error(
                node,
                $"expected {string.Join(" or ", words)}, but found '{word}'{Names.Suggestion(word, words)}"
            ));

    /// <summary>A list in brackets.</summary>
    /// <param name="item">What each item is.</param>
    public static ParameterKind ListOf(ParameterKind item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new Reader($"a list in brackets, each item {item.Expected}", (node, resolver) =>
            node is ListSyntax list
                ? new ListArgument([.. list.Items.Select(entry => resolver.Argument(entry, item))])
                : null
        );
    }

    /// <summary>Whichever of several kinds fits first.</summary>
    /// <param name="kinds">The kinds, the narrowest first.</param>
    public static ParameterKind AnyOf(params ParameterKind[] kinds) =>
        new Reader(string.Join(", or ", kinds.Select(kind => kind.Expected)), (node, resolver) =>
            kinds.Select(kind => kind.Read(node, resolver)).FirstOrDefault(value => value is not null)
        );

    private static Reader Literal(string word) =>
        new(word, (node, _) => (node as NameSyntax)?.Name == word ? new WordArgument(word) : null);

    private sealed class Reader(string expected, Func<SyntaxNode, Resolver, ArgumentValue?> read)
        : ParameterKind(expected)
    {
        internal override ArgumentValue? Read(SyntaxNode node, Resolver resolver) => read(node, resolver);
    }
}
