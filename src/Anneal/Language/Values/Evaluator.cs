using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

/// <summary>
/// Computes what a Python expression gives: numbers, lists and dictionaries, with the step as a number that is not
/// known. No code is ever executed.
/// </summary>
/// <param name="errors">Says what is wrong.</param>
/// <param name="modules">The frameworks' modules whose functions may be called, each with its dot.</param>
/// <param name="valueOf">The number that a name from around the text stands for; null where it stands for none.</param>
/// <param name="allowance">What the text may compute.</param>
internal sealed partial class Evaluator(
    INodeErrors errors,
    IReadOnlyCollection<string> modules,
    Func<string, double?> valueOf,
    Allowance allowance
)
{
    // Long sums are trees that lean to the left; printing and evaluating them goes as deep as they are long.
    private const int LongestOperation = 64;

    private static readonly WordValue None = new(new NameSyntax(default, "None"));

    public INodeErrors Errors => errors;

    public Allowance Allowance => allowance;

    /// <summary>The value of an expression.</summary>
    public PythonValue Evaluate(SyntaxNode node, Scope scope)
    {
        if (scope.Known.Count == 0)
            return Value(node, scope);
        allowance.Spend(errors, node);
        var value = Value(node, scope);
        return value is NumberValue number ? Arithmetic.Computed(number) : value;
    }

    /// <summary>The value of an expression that must be a number.</summary>
    public NumberValue Number(SyntaxNode node, Scope scope) => Number(node, Evaluate(node, scope));

    /// <summary>A value that must be a number.</summary>
    public NumberValue Number(SyntaxNode node, PythonValue value) =>
        value as NumberValue ?? throw errors.Expected(node, "a number.");

    /// <summary>A value that must be a number that does not depend on the step.</summary>
    public PythonNumber Constant(SyntaxNode node, PythonValue value) =>
        Number(node, value).Constant
        ?? throw errors.Expected(node, "a number that is known without the step, and finite.");

    private PythonValue Value(SyntaxNode node, Scope scope)
    {
        switch (node)
        {
            case NumberSyntax { Unit: null } number:
                return new NumberValue(number.Value, PythonNumber.Written(number.Value, number.IsInteger));
            case NameSyntax name:
                return Name(name, scope);
            case TextSyntax:
                return new WordValue(node);
            case UnarySyntax unary:
                return Unary(unary, scope);
            case PowerSyntax power:
                return Binary(power, "**", Evaluate(power.Base, scope), Evaluate(power.Exponent, scope));
            case ConditionalSyntax conditional:
                return Conditional(conditional, scope);
            case OperationSyntax operation:
                return Operation(operation, scope);
            case CallSyntax call:
                return Call(call, scope);
            case InvocationSyntax { Of: LambdaSyntax function } invocation:
                return Invocation(invocation, function, scope);
            case ListSyntax list:
                return new ListValue(Items(list, scope));
            case ComprehensionSyntax comprehension:
                return new ListValue(Items(comprehension, scope));
            case MapSyntax map:
                return new MapValue([
                    .. map.Entries.Select(entry => (Evaluate(entry.Key, scope), Evaluate(entry.Value, scope))),
                ]);
            case MapComprehensionSyntax map:
                return new MapValue([.. Items(map.Pairs, scope).Select(pair => Pair(map, pair))]);
            case IndexSyntax index:
                return Index(index, scope);
            case SliceSyntax slice:
                return Slice(slice, scope);
            case MethodSyntax method:
                return Method(method, scope);
            default:
                throw errors.Expected(
                    node,
                    "arithmetic: numbers, the variable, + - * / // % **, comparisons, 'a if c else b', and "
                        + "functions such as sqrt or min."
                );
        }
    }

    private PythonValue Name(NameSyntax name, Scope scope)
    {
        if (scope.Find(name.Name) is { } known)
            return known;
        if (name.Name is "True" or "False")
            return NumberValue.Of(name.Name == "True");
        if (name.Name == "None")
            return None;
        var bare = BareName(name.Name);
        if (bare is "pi" || IsPi(name.Name))
            return new NumberValue(Formula.Pi, PythonNumber.Float(Math.PI));
        if (bare is "e" or "tau" && bare != name.Name)
            return NumberValue.Of(PythonNumber.Written(bare == "e" ? Math.E : Math.Tau, isInteger: false));
        if (bare is "inf" or "nan" or "infty" && bare != name.Name)
            throw errors.Expected(name, $"a finite number, but found '{name.Name}'.");
        if (FromAround(name.Name) is { } around)
            return around;
        throw scope.Variable is null
            ? errors.Expected(name, $"a number, but found '{name.Name}'.")
            : errors.Error(name, $"unknown name '{name.Name}' in a formula; the variable is '{scope.Variable}'.");
    }

    private PythonValue Unary(UnarySyntax unary, Scope scope)
    {
        var operand = Evaluate(unary.Operand, scope);
        if (operand is ListValue { IsArray: true } array && !unary.Operator.Is("not"))
            return new ListValue([.. array.Items.Select(item => Signed(unary, item))], IsArray: true);
        return Signed(unary, operand);
    }

    private NumberValue Signed(UnarySyntax unary, PythonValue value)
    {
        var operand = Number(unary.Operand, value);
        return unary.Operator.Text switch
        {
            "-" => Arithmetic.Negation(operand),
            "not" => Arithmetic.Not(operand),
            _ => operand,
        };
    }

    private PythonValue Conditional(ConditionalSyntax node, Scope scope)
    {
        var condition = Number(node.Condition, scope);
        if (condition.Truth is { } truth && IsComputed(scope))
            return Evaluate(truth ? node.Then : node.Otherwise, scope);
        return Arithmetic.If(condition, Number(node.Then, scope), Number(node.Otherwise, scope));
    }

    private PythonValue Operation(OperationSyntax operation, Scope scope)
    {
        if (operation.Rest.Count > LongestOperation)
            throw errors.Error(operation, $"at most {LongestOperation} operators may stand in a row.");
        var first = Evaluate(operation.First, scope);
        switch (operation.Rest[0].Operator.Text)
        {
            case "and" or "or":
                return Decide(operation, Number(operation.First, first), scope);
            case "<" or "<=" or ">" or ">=" or "==" or "!=" or "in" or "not in":
                return Comparison(operation, first, scope);
            default:
                return operation.Rest.Aggregate(first, (left, rest) =>
                    Binary(operation, rest.Operator.Text, left, Evaluate(rest.Operand, scope))
                );
        }
    }

    private NumberValue Decide(OperationSyntax operation, NumberValue left, Scope scope)
    {
        foreach (var (token, operand) in operation.Rest)
        {
            var isAnd = token.Is("and");
            if (IsComputed(scope) && left.Truth is { } truth && truth != isAnd)
                continue;
            left = Arithmetic.Logical(isAnd, left, Number(operand, scope));
        }
        return left;
    }

    private PythonValue Comparison(OperationSyntax operation, PythonValue first, Scope scope)
    {
        if (operation.Rest is [var (comparer, other)] && comparer.Text is not ("in" or "not in"))
            return Compared(operation, comparer.Text, first, Evaluate(other, scope));
        if (operation.Rest is [var (token, list)] && token.Text is "in" or "not in")
        {
            var contains = Contains(operation, Number(operation.First, first), Evaluate(list, scope));
            return token.Text == "in" ? contains : Arithmetic.Not(contains);
        }
        if (operation.Rest.Find(pair => pair.Operator.Text is "in" or "not in") is { Operator: { } chained })
            throw errors.Error(operation, $"'{chained.Text}' cannot stand in a chain of comparisons.");
        var left = Number(operation.First, first);
        var rest = new List<(string, NumberValue)>();
        foreach (var (comparison, operand) in operation.Rest)
        {
            rest.Add((comparison.Text, Number(operand, scope)));
            var sofar = Arithmetic.Compare(left, rest);
            if (IsComputed(scope) && sofar.Truth == false)
                return sofar;
        }
        return Arithmetic.Compare(left, rest);
    }

    // Arrays are compared item by item.
    private PythonValue Compared(OperationSyntax node, string comparison, PythonValue left, PythonValue right) =>
        (left, right) switch
        {
            (ListValue { IsArray: true } array, NumberValue) => new ListValue(
                [.. List(node.First, array).Select(item => Compared(node, comparison, item, right))],
                IsArray: true
            ),
            (NumberValue, ListValue { IsArray: true } array) => new ListValue(
                [.. List(node.Rest[0].Operand, array).Select(item => Compared(node, comparison, left, item))],
                IsArray: true
            ),
            _ => Arithmetic.Compare(comparison, Number(node.First, left), Number(node.Rest[0].Operand, right)),
        };

    // What is computed has no use for what Python does not evaluate; arithmetic that someone wrote down is kept.
    private static bool IsComputed(Scope scope) => scope.Known.Count > 0 || scope.Variable is null;

    /// <summary>What an operator makes of two values.</summary>
    public PythonValue Binary(SyntaxNode node, string operation, PythonValue left, PythonValue right)
    {
        switch (left, right)
        {
            case (NumberValue a, NumberValue b):
                return Arithmetic.Binary(operation, a, b);
            case (ListValue { IsArray: true } a, ListValue b) when a.Items.Count == b.Items.Count:
                return Array(a.Items.Zip(b.Items, (one, other) => Binary(node, operation, one, other)));
            case (ListValue { IsArray: true } a, NumberValue b):
                return Array(a.Items.Select(item => Binary(node, operation, item, b)));
            case (NumberValue a, ListValue { IsArray: true } b):
                return Array(b.Items.Select(item => Binary(node, operation, a, item)));
            case (ListValue { IsArray: false } a, ListValue { IsArray: false } b) when operation == "+":
                allowance.Items(errors, node, a.Items.Count + b.Items.Count);
                return new ListValue([.. a.Items, .. b.Items]);
            case (ListValue { IsArray: false } a, NumberValue b) when operation == "*":
                return Repeated(node, a, b);
            case (NumberValue a, ListValue { IsArray: false } b) when operation == "*":
                return Repeated(node, b, a);
            default:
                throw errors.Expected(node, $"numbers on both sides of '{operation}', or lists that it can join.");
        }

        ListValue Array(IEnumerable<PythonValue> items)
        {
            PythonValue[] made = [.. items];
            allowance.Spend(errors, node, made.Length);
            return new ListValue(made, IsArray: true);
        }
    }

    private ListValue Repeated(SyntaxNode node, ListValue list, NumberValue count)
    {
        var times = Math.Max(0, Whole(node, count, "a list is repeated"));
        allowance.Items(errors, node, times * list.Items.Count);
        return new ListValue([
            .. Enumerable.Repeat(list.Items, list.Items.Count == 0 ? 0 : (int)times).SelectMany(items => items),
        ]);
    }

    /// <summary>A known whole number.</summary>
    /// <param name="node">Where it stands.</param>
    /// <param name="value">The number.</param>
    /// <param name="what">What it says: <c>a list is repeated</c> so many times.</param>
    public double Whole(SyntaxNode node, PythonValue value, string what)
    {
        var number = Constant(node, value);
        return number.IsInteger
            ? number.Value
            : throw errors.Expected(
                node,
                $"an int, where {what}, but found the float {NumberText.FormatFloat(number.Value)}."
            );
    }

    /// <summary>Whether a name is that of a constant of a module, or one from around the text.</summary>
    public bool IsConstant(string name) =>
        IsPi(name)
        || (name.Contains('.', StringComparison.Ordinal) && BareName(name) is "e" or "tau")
        || valueOf(name) is not null;

    private NumberValue? FromAround(string name) =>
        valueOf(name) is { } value
            ? NumberValue.Of(PythonNumber.Written(value, isInteger: double.IsInteger(value)))
            : null;

    // Every library with numbers has it.
    private static bool IsPi(string name) => name.EndsWith(".pi", StringComparison.Ordinal);

    // A name without the module before it; null where the module has no functions.
    private string? BareName(string name)
    {
        var start = name.LastIndexOf('.') + 1;
        var module = name[..start];
        return PythonModules.Contains(module) || modules.Contains(module) ? name[start..] : null;
    }

    // Where Python's functions are, and those of its arrays.
    private static readonly string[] PythonModules =
    [
        "",
        "math.",
        "np.",
        "numpy.",
        "bisect.",
        "builtins.",
        "functools.",
    ];

    private static bool IsOfArrays(string name) =>
        name.Contains('.', StringComparison.Ordinal)
        && !name.StartsWith("math.", StringComparison.Ordinal)
        && !name.StartsWith("bisect.", StringComparison.Ordinal)
        && !name.StartsWith("functools.", StringComparison.Ordinal)
        && !name.StartsWith("builtins.", StringComparison.Ordinal);
}
