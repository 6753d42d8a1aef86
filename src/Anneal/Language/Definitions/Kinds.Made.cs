using System.Collections;
using Anneal.Language.Syntax;

namespace Anneal.Language;

internal static partial class Kinds
{
    /// <summary>A plain number in a range.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind<double> Number(string rule, Func<double, bool> holds) => AnyNumber.Where(rule, holds);

    /// <summary>
    /// Python's <c>int</c>: a whole number written without a point, where a framework refuses the <c>float</c> of the
    /// same value.
    /// </summary>
    /// <param name="rule">What must hold, in words: <c>a positive integer</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind<double> PythonInteger(string rule, Func<double, bool> holds) =>
        new ParameterKind<double>(
            rule,
            (node, resolver) =>
                resolver.Number(node) is not { } number || resolver.IsInteger(node)
                    ? AnyNumber.Read(node, resolver)
                    : throw resolver.Expected(
                        node,
                        $"{rule}, written without a point, but found the fraction {NumberText.Format(number)}."
                    ),
            NumberOf,
            number => Of(number),
            Taken
        ).Where(rule, holds);

    /// <summary>
    /// Python's <c>float</c>: a number written with a point or an exponent, where a framework refuses the <c>int</c> of
    /// the same value.
    /// </summary>
    /// <param name="rule">What must hold, in words: <c>a number from 0 to 1</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static ParameterKind<double> PythonFloat(string rule, Func<double, bool> holds) =>
        new ParameterKind<double>(
            rule,
            (node, resolver) =>
                resolver.Number(node) is not { } number ? null
                : resolver.IsInteger(node)
                    ? throw resolver.Expected(
                        node,
                        $"{rule}, written with a point, but found the whole number {NumberText.Format(number)}."
                    )
                : new FloatArgument(number),
            NumberOf,
            number => new FloatArgument(number),
            value => Taken(value) is { } number ? new FloatArgument(NumberOf(number)) : null
        ).Where(rule, holds);

    /// <summary>One of a few quoted texts.</summary>
    /// <param name="texts">The texts.</param>
    public static ParameterKind<string> Choice(params string[] texts)
    {
        var rule = string.Join(" or ", texts.Select(text => $"'{text}'"));
        return new ParameterKind<string>(
            rule,
            (node, resolver) =>
                node is not TextSyntax given ? null
                : texts.Contains(given.Text) ? new TextArgument(given.Text)
                : throw resolver.Expected(
                    node,
                    $"{rule}, but found '{given.Text}'{Names.Suggestion(given.Text, texts)}"
                ),
            TextOf,
            text => new TextArgument(text)
        ).Where(rule, text => texts.Contains(text));
    }

    /// <summary>One of a few words.</summary>
    /// <param name="words">The words.</param>
    public static ParameterKind<string> Word(params string[] words)
    {
        var rule = string.Join(" or ", words);
        return new ParameterKind<string>(
            rule,
            (node, resolver) =>
                node is not NameSyntax given ? null
                : words.Contains(given.Name) ? new WordArgument(given.Name)
                : throw resolver.Expected(
                    node,
                    $"{rule}, but found '{given.Name}'{Names.Suggestion(given.Name, words)}"
                ),
            WordOf,
            word => new WordArgument(word)
        ).Where(rule, word => words.Contains(word));
    }

    /// <summary>A call of a curve of one framework, or of one of several, by its bare or its full name.</summary>
    /// <param name="frameworks">The frameworks; a bare name means the first one's that has it.</param>
    public static ParameterKind<CallExpression> CallOf(params string[] frameworks) =>
        new(
            $"a schedule of {string.Join(" or ", frameworks)}",
            (node, resolver) =>
                CallReader.Read(node) is { } call ? new ScheduleArgument(resolver.CallOf(call, frameworks)) : null,
            argument => (CallExpression)ScheduleOf(argument),
            call => new ScheduleArgument(call),
            value =>
                value is CallExpression { Definition.Framework: { } framework } call && frameworks.Contains(framework)
                    ? new ScheduleArgument(call)
                    : null
        );

    /// <summary>A Python dictionary.</summary>
    /// <param name="key">What each key is.</param>
    /// <param name="value">What each value is.</param>
    /// <typeparam name="TKey">The type of a key.</typeparam>
    /// <typeparam name="TValue">The type of a value.</typeparam>
    public static ParameterKind<ValueList<(TKey Key, TValue Value)>> MapOf<TKey, TValue>(
        ParameterKind<TKey> key,
        ParameterKind<TValue> value
    ) =>
        new(
            $"a dictionary from {key.Expected} to {value.Expected}",
            (node, resolver) =>
                resolver.Map(node) is { } map
                    ? new MapArgument([
                        .. map.Entries.Select(entry =>
                            (resolver.Argument(entry.Key, key), resolver.Argument(entry.Value, value))
                        ),
                    ])
                    : null,
            argument =>
                [
                    .. ((MapArgument)argument).Entries.Select(entry =>
                        (key.ValueOf(entry.Key), value.ValueOf(entry.Value))
                    ),
                ],
            entries => new MapArgument([.. entries.Select(entry => (key.Write(entry.Key), value.Write(entry.Value)))]),
            given => given is IEnumerable<(object Key, object Value)> entries ? TakenEntries(entries, key, value) : null
        );

    /// <summary>
    /// The arguments of another call of the same framework as a Python dictionary: <c>{'name': value}</c> or
    /// <c>dict(name=value)</c>.
    /// </summary>
    /// <param name="framework">The framework.</param>
    /// <param name="name">What the arguments are for.</param>
    public static ParameterKind<CallExpression> KeywordsOf(string framework, string name) =>
        new(
            $"a dictionary of the arguments of {framework}.{name}",
            (node, resolver) =>
                Keywords(node, name, resolver) is { } call
                    ? new KeywordsArgument(resolver.CallOf(call, framework))
                    : null,
            argument => ((KeywordsArgument)argument).Call,
            call => new KeywordsArgument(call)
        );

    /// <summary>A list in brackets.</summary>
    /// <param name="item">What each item is.</param>
    /// <typeparam name="T">The type of an item.</typeparam>
    public static ParameterKind<ValueList<T>> ListOf<T>(ParameterKind<T> item) =>
        new(
            $"a list in brackets, each item {item.Expected}",
            (node, resolver) =>
                resolver.List(node) is { } list
                    ? new ListArgument([.. list.Items.Select(entry => resolver.Argument(entry, item))])
                    : null,
            argument => [.. ((ListArgument)argument).Items.Select(item.ValueOf)],
            items => new ListArgument([.. items.Select(item.Write)]),
            value => value is IEnumerable items and not string ? TakenItems(items, item) : null
        );

    /// <summary>Whichever of several kinds fits first.</summary>
    /// <param name="kinds">The kinds, the narrowest first.</param>
    public static ParameterKind<ArgumentValue> AnyOf(params ParameterKind[] kinds) =>
        new(
            string.Join(", or ", kinds.Select(kind => kind.Expected)),
            (node, resolver) =>
                kinds.Select(kind => kind.Read(node, resolver)).FirstOrDefault(value => value is not null),
            argument => argument,
            argument => argument,
            value => kinds.Select(kind => kind.Take(value)).FirstOrDefault(argument => argument is not null)
        );

    private static CallSyntax? Keywords(SyntaxNode node, string name, Resolver resolver) =>
        node switch
        {
            MapSyntax map => new CallSyntax(
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
            CallSyntax { Name: "dict" } call when call.Arguments.TrueForAll(argument => argument.Name is not null) =>
                call with
                {
                    Name = name,
                },
            _ => null,
        };
}
