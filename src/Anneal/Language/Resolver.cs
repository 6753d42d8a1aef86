using Anneal.Formulas;
using Anneal.Language.Arguments;
using Anneal.Language.Binding;
using Anneal.Language.Definitions;
using Anneal.Language.Expressions;
using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>
/// Looks names up and checks arguments: <see cref="SyntaxNode"/>s → <see cref="ScheduleExpression"/>s.
/// </summary>
internal sealed class Resolver(string text, Catalog catalog)
{
    // Long sums are trees that lean to the left; printing and evaluating them goes as deep as they are long.
    private const int LongestOperation = 64;

    public ScheduleTextException Error(SyntaxNode node, string problem) => Error(node.Span, problem);

    public ScheduleTextException Error(SourceSpan place, string problem) => new(text, place, problem);

    public ScheduleExpression Schedule(SyntaxNode node) =>
        node switch
        {
            SequenceSyntax sequence => new SequenceExpression([.. sequence.Parts.Select(Schedule)])
            {
                Span = node.Span,
            },
            EverySyntax every => new EveryExpression(
                Schedule(every.Part),
                RequireLength(every.Length, "every", least: 1)
            )
            {
                Span = node.Span,
            },
            ForSyntax held => new ForExpression(Schedule(held.Part), RequireLength(held.Length, "for"))
            {
                Span = node.Span,
            },
            CallSyntax call => Call(call, Definition(call)),
            LambdaSyntax lambda => Call(
                new CallSyntax(lambda.Span, Names.Formula, [new(lambda.Span, null, lambda)]),
                catalog.Find(Names.Formula)[0]
            ),
            OperationSyntax operation when operation.Rest.TrueForAll(rest => rest.Operator.Is("*")) => Product(
                operation
            ),
            NumberSyntax { Unit: not null } => throw Error(
                node,
                "a length cannot stand for a schedule; write a value, or 'for' before the length."
            ),
            NameSyntax { Name: not BaseVariable.Name } name => throw Error(
                node,
                catalog.Find(name.Name).Count > 0
                    ? $"'{name.Name}' needs its arguments in parentheses."
                    : $"unknown name '{name.Name}'{Names.Suggestion(name.Name, catalog.AllNames.Append(BaseVariable.Name))}"
            ),
            _ => new ValueExpression(
                RequireRate(node, Value(node) ?? throw Error(node, "expected a value, 'base' or a curve here."))
            )
            {
                Span = node.Span,
            },
        };

    private ScheduleExpression Product(OperationSyntax operation)
    {
        var factors = new List<ScheduleExpression> { Schedule(operation.First) };
        foreach (var (_, operand) in operation.Rest)
        {
            var factor = Schedule(operand);
            // 'base * (0.5)' is the one value that 'base * 0.5' is, so that every tree has one text.
            if (
                factors[^1] is ValueExpression { Value.IsBase: true }
                && factor is ValueExpression { Value: { UsesBase: false } number }
            )
                factors[^1] = new ValueExpression(ScheduleValue.Base(number.Number)) { Span = operation.Span };
            else
                factors.Add(factor);
        }
        return factors.Count == 1 ? factors[0] : new ProductExpression([.. factors]) { Span = operation.Span };
    }

    public ReduceOnPlateau Feedback(CallSyntax call) =>
        call.Name == Names.Plateau
            ? PlateauText.Of(Call(call, PlateauText.Definition))
            : throw Error(call, $"unknown feedback '{call.Name}'; there is plateau(factor=0.1, patience=10, …).");

    private CallExpression Call(CallSyntax call, CurveDefinition definition)
    {
        var given = new ArgumentValue?[definition.Parameters.Count];
        var places = new SyntaxNode?[given.Length];
        var next = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is null
                ? Positional(definition, argument, ref next)
                : definition.IndexOf(argument.Name);
            if (index < 0)
                throw Error(
                    argument.Span,
                    $"'{definition.FullName}' has no argument "
                        + $"'{argument.Name}'{Names.Suggestion(argument.Name!, definition.Parameters.Select(parameter => parameter.Name))} It is {definition.Signature}."
                );
            var parameter = definition.Parameters[index];
            if (given[index] is not null)
                throw Error(argument.Span, $"the argument '{parameter.Name}' is given twice.");
            given[index] = Argument(
                argument.Value,
                parameter.Kind,
                $"the argument '{parameter.Name}' of '{definition.FullName}'"
            );
            places[index] = argument.Value;
        }
        for (var i = 0; i < given.Length; i++)
            if (given[i] is null && definition.Parameters[i].IsRequired)
                throw Error(
                    call,
                    $"'{definition.FullName}' needs the argument '{definition.Parameters[i].Name}': "
                        + $"{definition.Parameters[i].Kind.Expected}. It is {definition.Signature}."
                );

        var arguments = definition
            .Parameters.Zip(given)
            .Where(pair => pair.Second is not null && pair.First.Kind != Kinds.Optimizer)
            .Select(pair => new NamedArgument(pair.First.Name, pair.Second!))
            .ToValueList();
        if (definition.Check(new CallArguments(definition, arguments)) is { } problem)
            throw Error(call, problem);
        return new CallExpression(definition, arguments) { Span = call.Span };
    }

    /// <summary>
    /// A call inside a framework's own call, where bare names mean that framework's, or the first one's of several that
    /// has it.
    /// </summary>
    public CallExpression CallOf(CallSyntax call, params ReadOnlySpan<string> frameworks)
    {
        foreach (var framework in frameworks)
        {
            var full = call.Name.Contains('.', StringComparison.Ordinal) ? call.Name : $"{framework}.{call.Name}";
            if (catalog.Find(full).FirstOrDefault(definition => definition.Framework == framework) is { } found)
                return Call(call, found);
        }
        throw Error(
            call,
            $"unknown schedule '{call.Name}' of {string.Join(" or ", frameworks)}{catalog.Suggestion(call.Name)}"
        );
    }

    /// <summary>A dictionary's key that names an argument.</summary>
    public string Key(SyntaxNode node) =>
        (node as TextSyntax)?.Text ?? throw Error(node, "expected the quoted name of an argument.");

    private CurveDefinition Definition(CallSyntax call)
    {
        var found = catalog.Find(call.Name);
        return found.Count switch
        {
            1 => found[0],
            0 => throw Error(
                call,
                call.Name == Names.Plateau
                    ? "'plateau' is feedback, not a curve; write it last, after '|'."
                    : $"unknown schedule '{call.Name}'{catalog.Suggestion(call.Name)}"
            ),
            _ => throw Error(
                call,
                $"'{call.Name}' is in more than one framework; write "
                    + $"{string.Join(" or ", found.Select(definition => definition.FullName))}."
            ),
        };
    }

    private int Positional(CurveDefinition definition, ArgumentSyntax argument, ref int next)
    {
        // An optimizer may be left out, as our texts do, or stand there, as Python's calls do.
        if (
            next < definition.Parameters.Count
            && definition.Parameters[next].Kind == Kinds.Optimizer
            && Kinds.Optimizer.Read(argument.Value, this) is null
        )
            next++;
        if (next >= definition.Parameters.Count || definition.Parameters[next].IsKeywordOnly)
            throw Error(
                argument.Span,
                next < definition.Parameters.Count
                    ? $"the argument '{definition.Parameters[next].Name}' must be given by name. It is "
                        + $"{definition.Signature}."
                    : $"too many arguments. It is {definition.Signature}."
            );
        return next++;
    }

    public ArgumentValue Argument(SyntaxNode node, ParameterKind kind, string? role = null)
    {
        try
        {
            return kind.Read(node, this)
                ?? throw Error(node, $"expected {kind.Expected}{(role is null ? "" : $" for {role}")}.");
        }
        catch (ScheduleTextException wrong)
            when (role is not null
                && wrong.Problem.StartsWith("expected ", StringComparison.Ordinal)
                && !wrong.Problem.Contains("the argument '", StringComparison.Ordinal)
            )
        {
            // A kind knows its rule, but not the argument that it stands for.
            throw Error(wrong.Place, $"{role}: {wrong.Problem}");
        }
    }

    /// <summary>A value, or null where the node is none.</summary>
    public ScheduleValue? Value(SyntaxNode node) =>
        node switch
        {
            NameSyntax { Name: BaseVariable.Name } => ScheduleValue.Base(),
            ScaledBaseSyntax { Divides: true, Number: 0 } => throw Error(node, "'base' cannot be divided by 0."),
            ScaledBaseSyntax { Divides: true } scaled => ScheduleValue.BaseOver(scaled.Number),
            ScaledBaseSyntax scaled => ScheduleValue.Base(scaled.Number),
            _ => Number(node) is { } number ? ScheduleValue.Of(number) : null,
        };

    public ScheduleValue RequireRate(SyntaxNode node, ScheduleValue value) =>
        double.IsNegative(value.Number) && value.Number != 0
            ? throw Error(node, $"a value must be at least 0, but was {NumberText.Format(value.Number)}.")
            : value;

    /// <summary>A plain number, computed where it is arithmetic without names; null where the node is none.</summary>
    public double? Number(SyntaxNode node)
    {
        switch (node)
        {
            case NumberSyntax { Unit: null } number:
                return number.Value;
            case OperationSyntax or PowerSyntax or UnarySyntax when IsConstant(node):
                var value = Formula(node, variable: null, allowBase: false).Evaluate(double.NaN);
                return double.IsFinite(value) ? value : throw Error(node, "this arithmetic has no finite value.");
            default:
                return null;
        }
    }

    /// <summary>
    /// Whether a plain number is what Python calls an <c>int</c>: written without a point or an exponent.
    /// </summary>
    public static bool IsInteger(SyntaxNode node) =>
        node switch
        {
            NumberSyntax number => number.IsInteger,
            OperationSyntax operation => IsInteger(operation.First)
                && operation.Rest.TrueForAll(rest => !rest.Operator.Is("/") && IsInteger(rest.Operand)),
            PowerSyntax power => IsInteger(power.Base) && IsInteger(power.Exponent),
            UnarySyntax unary => IsInteger(unary.Operand),
            _ => false,
        };

    private static bool IsConstant(SyntaxNode node) =>
        node switch
        {
            NumberSyntax number => number.Unit is null,
            OperationSyntax operation => IsConstant(operation.First)
                && operation.Rest.TrueForAll(rest => IsConstant(rest.Operand)),
            PowerSyntax power => IsConstant(power.Base) && IsConstant(power.Exponent),
            UnarySyntax unary => IsConstant(unary.Operand),
            _ => false,
        };

    /// <summary>A length, or null where the node is none.</summary>
    public Length? Length(SyntaxNode node)
    {
        var (amount, unit) = node is NumberSyntax number ? ((double?)number.Value, number.Unit) : (Number(node), null);
        if (amount is not { } value)
            return null;
        if (value < 0)
            throw Error(node, $"a length must be at least 0, but was {NumberText.Format(value)}.");
        if (value > Anneal.Length.Longest)
            throw Error(node, $"a length must be at most 1e15, but was {NumberText.Format(value)}.");
        if (unit is null && value != Math.Floor(value))
            throw Error(
                node,
                $"a length in steps must be a whole number, but was {NumberText.Format(value)}; write ep or % "
                    + "behind it if it counts something else."
            );
        return new Length(value, unit ?? LengthUnit.Steps);
    }

    private Length RequireLength(SyntaxNode node, string after, double least = 0)
    {
        var length = Length(node) ?? throw Error(node, $"expected a length such as 500, 5ep or 10% after '{after}'.");
        return length.Amount < least && (length.Unit == LengthUnit.Steps || length.Amount == 0)
            ? throw Error(node, $"the length after '{after}' must be at least {least}, but was {length}.")
            : length;
    }

    /// <summary>Closed arithmetic in one variable.</summary>
    public Formula Formula(SyntaxNode node, string? variable, bool allowBase)
    {
        Formula Of(SyntaxNode part) => Formula(part, variable, allowBase);
        switch (node)
        {
            case NumberSyntax { Unit: null } number:
                return double.IsNegative(number.Value)
                    ? new Negation(new Literal(-number.Value))
                    : new Literal(number.Value);
            case NameSyntax { Name: "pi" or "math.pi" or "np.pi" or "numpy.pi" or "jnp.pi" }:
                return new Literal(Math.PI);
            case NameSyntax name when name.Name == variable:
                return new Variable();
            case NameSyntax { Name: BaseVariable.Name } when allowBase:
                return new BaseVariable();
            case NameSyntax name:
                throw Error(
                    node,
                    variable is null
                        ? $"expected a number, but found '{name.Name}'."
                        : $"unknown name '{name.Name}' in a formula; the variable is '{variable}'."
                );
            case UnarySyntax unary:
                return unary.Operator.Text switch
                {
                    "-" => new Negation(Of(unary.Operand)),
                    "not" => new Not(Of(unary.Operand)),
                    _ => Of(unary.Operand),
                };
            case PowerSyntax power:
                return new Binary("**", Of(power.Base), Of(power.Exponent));
            case ConditionalSyntax conditional:
                return new Conditional(Of(conditional.Then), Of(conditional.Condition), Of(conditional.Otherwise));
            case OperationSyntax operation:
                return Operation(operation, Of);
            case CallSyntax call:
                return Function(call, Of);
            case IndexSyntax index:
                return new Lookup(Numbers(index.List), Of(index.Index));
            default:
                throw Error(
                    node,
                    "expected arithmetic: numbers, the variable, + - * / // % **, comparisons, 'a if c else b', and "
                        + "functions such as sqrt or min."
                );
        }
    }

    private Formula Operation(OperationSyntax operation, Func<SyntaxNode, Formula> part)
    {
        if (operation.Rest.Count > LongestOperation)
            throw Error(operation, $"at most {LongestOperation} operators may stand in a row.");
        var first = part(operation.First);
        return operation.Rest[0].Operator.Text switch
        {
            "and" or "or" => operation.Rest.Aggregate(first, (left, rest) =>
                new Logical(rest.Operator.Is("and"), left, part(rest.Operand))
            ),
            "<" or "<=" or ">" or ">=" or "==" or "!=" => new Comparison(
                first,
                [.. operation.Rest.Select(rest => (rest.Operator.Text, part(rest.Operand)))]
            ),
            _ => operation.Rest.Aggregate(first, (left, rest) =>
                new Binary(rest.Operator.Text, left, part(rest.Operand))
            ),
        };
    }

    // The numbers of a list, or of an array that is made of one.
    private ValueList<double> Numbers(SyntaxNode node) =>
        node switch
        {
            ListSyntax { Items.Count: > 0 } list =>
            [
                .. list.Items.Select(item => Number(item) ?? throw Error(item, "expected a number.")),
            ],
            CallSyntax { Arguments: [{ Name: null, Value: ListSyntax list }] } call
                when FormulaFunction.Bare(call.Name) is "array" => Numbers(list),
            _ => throw Error(node, "expected a list of numbers before '['."),
        };

    private Formula Function(CallSyntax call, Func<SyntaxNode, Formula> part)
    {
        if (ArrayOperator(call, part) is { } operation)
            return operation;
        var name = call.Name[(call.Name.LastIndexOf('.') + 1)..];
        if (FormulaFunction.Find(call.Name) is not { } function)
            throw Error(
                call,
                $"unknown function '{call.Name}' in a formula; there are "
                    + $"{string.Join(", ", FormulaFunction.All.Keys.Order(StringComparer.Ordinal))}."
            );
        if (
            call.Arguments.Count < function.LeastArguments
            || call.Arguments.Count > function.MostArguments
            || call.Arguments.Exists(argument => argument.Name is not null)
        )
            throw Error(
                call,
                $"'{name}' takes "
                    + $"{(function.MostArguments == function.LeastArguments ? $"{function.LeastArguments}" : $"at least {function.LeastArguments}")} argument(s) by position."
            );
        return new FunctionCall(function, [.. call.Arguments.Select(argument => part(argument.Value))]);
    }

    // Arrays have functions where numbers have operators.
    private static Formula? ArrayOperator(CallSyntax call, Func<SyntaxNode, Formula> part) =>
        (FormulaFunction.Bare(call.Name), call.Arguments) switch
        {
            ("where", [var condition, var then, var otherwise]) => new Conditional(
                part(then.Value),
                part(condition.Value),
                part(otherwise.Value)
            ),
            ("logical_and" or "logical_or", [var left, var right]) => new Logical(
                call.Name.EndsWith("and", StringComparison.Ordinal),
                part(left.Value),
                part(right.Value)
            ),
            ("logical_not", [var operand]) => new Not(part(operand.Value)),
            _ => null,
        };
}
