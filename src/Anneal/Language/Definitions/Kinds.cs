using System.Collections;
using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>The kinds of parameters there are.</summary>
internal static partial class Kinds
{
    /// <summary>A value of a curve: a number that is at least 0, or a multiple of <c>base</c>.</summary>
    public static ParameterKind<ScheduleValue> Value { get; } =
        new(
            "a number that is at least 0, or 'base'",
            (node, resolver) => resolver.Value(node) is { } value ? Of(resolver.RequireRate(node, value)) : null,
            ValueOf,
            Of,
            Taken
        );

    /// <summary>From one value to another.</summary>
    public static ParameterKind<RangeArgument> Range { get; } =
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
    public static ParameterKind<Length> Length { get; } =
        new(
            "a length such as 500, 5ep or 10%",
            (node, resolver) => resolver.Length(node) is { } length ? new LengthArgument(length) : null,
            argument => ((LengthArgument)argument).Length,
            length => new LengthArgument(length)
        );

    /// <summary>A schedule.</summary>
    public static ParameterKind<ScheduleExpression> Schedule { get; } =
        new(
            "a schedule",
            (node, resolver) => new ScheduleArgument(resolver.Schedule(node)),
            ScheduleOf,
            schedule => new ScheduleArgument(schedule)
        );

    /// <summary>Arithmetic in the clock <c>t</c>.</summary>
    public static ParameterKind<Formula> Formula { get; } =
        new(
            "arithmetic in t",
            (node, resolver) => new FormulaArgument(resolver.FormulaOfClock(node), IsLambda: false),
            FormulaOf,
            formula => new FormulaArgument(formula, IsLambda: false)
        );

    /// <summary>Any finite number, as Python calls have them; the rates of a framework also take <c>base</c>.</summary>
    public static ParameterKind<ScheduleValue> Real { get; } =
        new(
            "a number, or 'base'",
            (node, resolver) => resolver.Value(node) is { } value ? Of(value) : null,
            ValueOf,
            Of,
            Taken
        );

    /// <summary>Any finite number, without <c>base</c>.</summary>
    public static ParameterKind<double> AnyNumber { get; } =
        new(
            "a number",
            (node, resolver) => resolver.Number(node) is { } number ? Of(number) : null,
            NumberOf,
            number => Of(number),
            Taken
        );

    /// <summary>A whole number, negative ones too.</summary>
    public static ParameterKind<double> WholeNumber { get; } =
        AnyNumber.Where("a whole number", number => number == Math.Floor(number));

    /// <summary>Python's <c>True</c> or <c>False</c>.</summary>
    public static ParameterKind<bool> Boolean { get; } =
        Word("True", "False")
            .As(argument => ((WordArgument)argument).Word == "True", flag => new WordArgument(flag ? "True" : "False"));

    /// <summary>Python's <c>None</c>.</summary>
    public static ParameterKind<string> None { get; } =
        new(
            "None",
            (node, _) => (node as NameSyntax)?.Name == "None" ? new WordArgument("None") : null,
            WordOf,
            word => new WordArgument(word)
        );

    /// <summary>A quoted text.</summary>
    public static ParameterKind<string> Text { get; } =
        new(
            "a quoted text",
            (node, _) => node is TextSyntax text ? new TextArgument(text.Text) : null,
            TextOf,
            text => new TextArgument(text),
            value => value is string text && TextArgument.CanQuote(text) ? new TextArgument(text) : null
        );

    /// <summary>A function of one variable, as Python writes it.</summary>
    public static ParameterKind<Formula> Function { get; } =
        new(
            "a lambda such as lambda epoch: 0.95 ** epoch",
            (node, resolver) =>
                resolver.Function(node) is { } formula ? new FormulaArgument(formula, IsLambda: true) : null,
            FormulaOf,
            formula => new FormulaArgument(formula, IsLambda: true)
        );

    /// <summary>The optimizer that a Python call names; it has no effect here and is left out of the tree.</summary>
    public static ParameterKind<string> Optimizer { get; } =
        new(
            "the optimizer",
            (node, _) =>
                node is NameSyntax { Name: not (BaseVariable.Name or "None" or "True" or "False") } name
                    ? new WordArgument(name.Name)
                : node is IndexSyntax { List: NameSyntax several } ? new WordArgument(several.Name)
                : node is CallSyntax made && Names.IsOptimizerClass(made.Name) ? new WordArgument("optimizer")
                : null,
            WordOf,
            word => new WordArgument(word)
        );

    /// <summary>
    /// A function of the step that stands for a schedule: a lambda, or in canonical text a formula.
    /// </summary>
    public static ParameterKind<ScheduleExpression> FunctionOfStep { get; } =
        new(
            "a lambda such as lambda step: 0.1 / (step + 1)",
            (node, resolver) =>
                node is LambdaSyntax or CallSyntax { Name: Names.Formula or Names.Partial or Names.QualifiedPartial }
                    ? new ScheduleArgument(resolver.Schedule(node))
                    : null,
            ScheduleOf,
            schedule => new ScheduleArgument(schedule),
            value =>
                value is CallExpression { Definition: { Framework: null, Name: Names.Formula } } formula
                    ? new ScheduleArgument(formula)
                    : null
        );

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
