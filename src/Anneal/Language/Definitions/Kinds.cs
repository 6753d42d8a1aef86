using System.Collections;
using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>The kinds of parameters there are.</summary>
internal static class Kinds
{
    /// <summary>A value of a curve: a number that is at least 0, or a multiple of <c>base</c>.</summary>
    public static Kind<ScheduleValue> Value { get; } =
        new(
            "a number that is at least 0, or 'base'",
            (node, resolver) => resolver.Value(node) is { } value ? Of(resolver.RequireRate(node, value)) : null,
            ValueOf,
            Of,
            Taken
        );

    /// <summary>From one value to another.</summary>
    public static Kind<RangeArgument> Range { get; } =
        new(
            "two values with '->' between them",
            (node, resolver) =>
                node is RangeSyntax range
                && resolver.Value(range.From) is { } from
                && resolver.Value(range.To) is { } to
                    ? new RangeArgument(resolver.RequireRate(range.From, from), resolver.RequireRate(range.To, to))
                    : null,
            argument => (RangeArgument)argument,
            range => range
        );

    /// <summary>A length of time.</summary>
    public static Kind<Length> Length { get; } =
        new(
            "a length such as 500, 5ep or 10%",
            (node, resolver) => resolver.Length(node) is { } length ? new LengthArgument(length) : null,
            argument => ((LengthArgument)argument).Length,
            length => new LengthArgument(length)
        );

    /// <summary>A schedule.</summary>
    public static Kind<ScheduleExpression> Schedule { get; } =
        new(
            "a schedule",
            (node, resolver) => new ScheduleArgument(resolver.Schedule(node)),
            ScheduleOf,
            schedule => new ScheduleArgument(schedule)
        );

    /// <summary>Arithmetic in the clock <c>t</c>.</summary>
    public static Kind<Formula> Formula { get; } =
        new(
            "arithmetic in t",
            (node, resolver) => new FormulaArgument(resolver.FormulaOfClock(node), IsLambda: false),
            FormulaOf,
            formula => new FormulaArgument(formula, IsLambda: false)
        );

    /// <summary>Any finite number, as Python calls have them; the rates of a framework also take <c>base</c>.</summary>
    public static Kind<ScheduleValue> Real { get; } =
        new(
            "a number, or 'base'",
            (node, resolver) => resolver.Value(node) is { } value ? Of(value) : null,
            ValueOf,
            Of,
            Taken
        );

    /// <summary>Any finite number, without <c>base</c>.</summary>
    public static Kind<double> AnyNumber { get; } =
        new(
            "a number",
            (node, resolver) => resolver.Number(node) is { } number ? Of(number) : null,
            NumberOf,
            number => Of(number),
            Taken
        );

    /// <summary>A whole number, negative ones too.</summary>
    public static Kind<double> WholeNumber { get; } =
        AnyNumber.Where("a whole number", number => number == Math.Floor(number));

    /// <summary>Python's <c>True</c> or <c>False</c>.</summary>
    public static Kind<bool> Boolean { get; } =
        Word("True", "False")
            .As(argument => ((WordArgument)argument).Word == "True", flag => new WordArgument(flag ? "True" : "False"));

    /// <summary>Python's <c>None</c>.</summary>
    public static Kind<string> None { get; } =
        new(
            "None",
            (node, _) => (node as NameSyntax)?.Name == "None" ? new WordArgument("None") : null,
            WordOf,
            word => new WordArgument(word)
        );

    /// <summary>A quoted text.</summary>
    public static Kind<string> Text { get; } =
        new(
            "a quoted text",
            (node, _) => node is TextSyntax text ? new TextArgument(text.Text) : null,
            TextOf,
            text => new TextArgument(text)
        );

    /// <summary>A function of one variable, as Python writes it.</summary>
    public static Kind<Formula> Function { get; } =
        new(
            "a lambda such as lambda epoch: 0.95 ** epoch",
            (node, resolver) =>
                node is LambdaSyntax lambda ? new FormulaArgument(resolver.Formula(lambda), IsLambda: true) : null,
            FormulaOf,
            formula => new FormulaArgument(formula, IsLambda: true)
        );

    /// <summary>The optimizer that a Python call names; it says nothing here and is left out of the tree.</summary>
    public static Kind<string> Optimizer { get; } =
        new(
            "the optimizer",
            (node, _) =>
                node is NameSyntax { Name: not (BaseVariable.Name or "None" or "True" or "False") } name
                    ? new WordArgument(name.Name)
                    : null,
            WordOf,
            word => new WordArgument(word)
        );

    /// <summary>
    /// A function of the step that stands for a schedule: a lambda, or in canonical text a formula.
    /// </summary>
    public static Kind<ScheduleExpression> FunctionOfStep { get; } =
        new(
            "a lambda such as lambda step: 0.1 / (step + 1)",
            (node, resolver) =>
                node is LambdaSyntax or CallSyntax { Name: Names.Formula }
                    ? new ScheduleArgument(resolver.Schedule(node))
                    : null,
            ScheduleOf,
            schedule => new ScheduleArgument(schedule),
            value =>
                value is CallExpression { Definition: { Framework: null, Name: Names.Formula } } formula
                    ? new ScheduleArgument(formula)
                    : null
        );

    /// <summary>A plain number in a range.</summary>
    /// <param name="rule">What must hold, in words: <c>a number greater than 0</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static Kind<double> Number(string rule, Func<double, bool> holds) => AnyNumber.Where(rule, holds);

    /// <summary>
    /// Python's <c>int</c>: a whole number written without a point, where a framework refuses the <c>float</c> of the
    /// same value.
    /// </summary>
    /// <param name="rule">What must hold, in words: <c>a positive integer</c>.</param>
    /// <param name="holds">Whether it holds.</param>
    public static Kind<double> PythonInteger(string rule, Func<double, bool> holds) =>
        new Kind<double>(
            rule,
            (node, resolver) =>
                resolver.Number(node) is not { } number || FormulaReader.IsInteger(node)
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
    public static Kind<double> PythonFloat(string rule, Func<double, bool> holds) =>
        new Kind<double>(
            rule,
            (node, resolver) =>
                resolver.Number(node) is not { } number ? null
                : FormulaReader.IsInteger(node)
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
    public static Kind<string> Choice(params string[] texts)
    {
        var rule = string.Join(" or ", texts.Select(text => $"'{text}'"));
        return new Kind<string>(
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
    public static Kind<string> Word(params string[] words)
    {
        var rule = string.Join(" or ", words);
        return new Kind<string>(
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
    public static Kind<CallExpression> CallOf(params string[] frameworks) =>
        new(
            $"a schedule of {string.Join(" or ", frameworks)}",
            (node, resolver) =>
                node is CallSyntax call ? new ScheduleArgument(resolver.CallOf(call, frameworks)) : null,
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
    public static Kind<ValueList<(TKey Key, TValue Value)>> MapOf<TKey, TValue>(Kind<TKey> key, Kind<TValue> value) =>
        new(
            $"a dictionary from {key.Expected} to {value.Expected}",
            (node, resolver) =>
                node is MapSyntax map
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
    public static Kind<CallExpression> KeywordsOf(string framework, string name) =>
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
    public static Kind<ValueList<T>> ListOf<T>(Kind<T> item) =>
        new(
            $"a list in brackets, each item {item.Expected}",
            (node, resolver) =>
                node is ListSyntax list
                    ? new ListArgument([.. list.Items.Select(entry => resolver.Argument(entry, item))])
                    : null,
            argument => [.. ((ListArgument)argument).Items.Select(item.ValueOf)],
            items => new ListArgument([.. items.Select(item.Write)]),
            value => value is IEnumerable items and not string ? TakenItems(items, item) : null
        );

    /// <summary>Whichever of several kinds fits first.</summary>
    /// <param name="kinds">The kinds, the narrowest first.</param>
    public static Kind<ArgumentValue> AnyOf(params ParameterKind[] kinds) =>
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

    private static ValueArgument? Taken(object value) =>
        value switch
        {
            double number when double.IsFinite(number) => Of(number),
            long count => Of(count),
            int count => Of(count),
            _ => null,
        };

    private static ListArgument? TakenItems(IEnumerable items, ParameterKind kind)
    {
        ArgumentValue?[] taken = [.. items.Cast<object>().Select(kind.Take)];
        return Array.TrueForAll(taken, argument => argument is not null) ? new([.. taken!]) : null;
    }

    private static MapArgument? TakenEntries(
        IEnumerable<(object Key, object Value)> entries,
        ParameterKind key,
        ParameterKind value
    )
    {
        (ArgumentValue? Key, ArgumentValue? Value)[] taken =
        [
            .. entries.Select(entry => (key.Take(entry.Key), value.Take(entry.Value))),
        ];
        return Array.TrueForAll(taken, entry => entry is { Key: not null, Value: not null }) ? new([.. taken!]) : null;
    }

    private static ValueArgument Of(ScheduleValue value) => new(value);

    private static ValueArgument Of(double number) => new(ScheduleValue.Of(number));

    private static ScheduleValue ValueOf(ArgumentValue argument) => ((ValueArgument)argument).Value;

    private static double NumberOf(ArgumentValue argument) =>
        argument is FloatArgument number ? number.Number : ValueOf(argument).Number;

    private static ScheduleExpression ScheduleOf(ArgumentValue argument) => ((ScheduleArgument)argument).Schedule;

    private static Formula FormulaOf(ArgumentValue argument) => ((FormulaArgument)argument).Formula;

    private static string TextOf(ArgumentValue argument) => ((TextArgument)argument).Text;

    private static string WordOf(ArgumentValue argument) => ((WordArgument)argument).Word;
}
