using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>Reads numbers and closed arithmetic: <see cref="SyntaxNode"/>s → <see cref="Formula"/>s.</summary>
/// <param name="errors">Says what is wrong.</param>
/// <param name="frameworkModules">The frameworks' modules whose functions may be called, each with its dot.</param>
internal sealed class FormulaReader(TextErrors errors, IReadOnlyCollection<string> frameworkModules)
{
    // Long sums are trees that lean to the left; printing and evaluating them goes as deep as they are long.
    private const int LongestOperation = 64;

    // Where Python's functions are, and those of its arrays.
    private static readonly string[] PythonModules = ["", "math.", "np.", "numpy."];

    // What array libraries call some of the functions.
    private static readonly Dictionary<string, string> ArrayNames = new()
    {
        ["absolute"] = "abs",
        ["maximum"] = "max",
        ["minimum"] = "min",
        ["power"] = "pow",
    };

    /// <summary>A plain number, computed where it is arithmetic without names; null where the node is none.</summary>
    public double? Number(SyntaxNode node)
    {
        switch (node)
        {
            case NumberSyntax { Unit: null } number:
                return number.Value;
            case OperationSyntax or PowerSyntax or UnarySyntax when IsConstant(node):
                var value = Formula(node, variable: null, allowBase: false).Evaluate(double.NaN);
                return double.IsFinite(value)
                    ? value
                    : throw errors.Error(node, "this arithmetic has no finite value.");
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

    /// <summary>Closed arithmetic in one variable.</summary>
    public Formula Formula(SyntaxNode node, string? variable, bool allowBase)
    {
        Formula Of(SyntaxNode part) => Formula(part, variable, allowBase);
        switch (node)
        {
            case NumberSyntax { Unit: null } number:
                return number.Value;
            case NameSyntax name when BareName(name.Name) is "pi":
                return Anneal.Formulas.Formula.Pi;
            case NameSyntax name when name.Name == variable:
                return new Variable();
            case NameSyntax { Name: BaseVariable.Name } when allowBase:
                return new BaseVariable();
            case NameSyntax name:
                throw variable is null
                    ? errors.Expected(node, $"a number, but found '{name.Name}'.")
                    : errors.Error(node, $"unknown name '{name.Name}' in a formula; the variable is '{variable}'.");
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
                throw errors.Expected(
                    node,
                    "arithmetic: numbers, the variable, + - * / // % **, comparisons, 'a if c else b', and "
                        + "functions such as sqrt or min."
                );
        }
    }

    private Formula Operation(OperationSyntax operation, Func<SyntaxNode, Formula> part)
    {
        if (operation.Rest.Count > LongestOperation)
            throw errors.Error(operation, $"at most {LongestOperation} operators may stand in a row.");
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
                .. list.Items.Select(item => Number(item) ?? throw errors.Expected(item, "a number.")),
            ],
            CallSyntax { Arguments: [{ Name: null, Value: ListSyntax list }] } call
                when BareName(call.Name) is "array" => Numbers(list),
            _ => throw errors.Expected(node, "a list of numbers before '['."),
        };

    private Formula Function(CallSyntax call, Func<SyntaxNode, Formula> part)
    {
        if (ArrayOperator(call, part) is { } operation)
            return operation;
        var name = call.Name[(call.Name.LastIndexOf('.') + 1)..];
        if (FunctionOf(call.Name) is not { } function)
            throw errors.Error(
                call,
                $"unknown function '{call.Name}' in a formula; there are "
                    + $"{string.Join(", ", FormulaFunction.All.Keys.Order(StringComparer.Ordinal))}."
            );
        if (
            call.Arguments.Count < function.LeastArguments
            || call.Arguments.Count > function.MostArguments
            || call.Arguments.Exists(argument => argument.Name is not null)
        )
            throw errors.Error(
                call,
                $"'{name}' takes {(function.MostArguments > function.LeastArguments ? "at least " : "")}"
                    + $"{function.LeastArguments} argument(s) by position."
            );
        return new FunctionCall(function, [.. call.Arguments.Select(argument => part(argument.Value))]);
    }

    // Arrays have functions where numbers have operators.
    private Formula? ArrayOperator(CallSyntax call, Func<SyntaxNode, Formula> part) =>
        (BareName(call.Name), call.Arguments) switch
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

    // The function that a Python name means, such as 'math.cos' or 'np.minimum'.
    private FormulaFunction? FunctionOf(string name) =>
        BareName(name) is { } bare
            ? FormulaFunction.All.GetValueOrDefault(ArrayNames.GetValueOrDefault(bare, bare))
            : null;

    // A name without the module before it; null where the module has no functions.
    private string? BareName(string name)
    {
        var start = name.LastIndexOf('.') + 1;
        var module = name[..start];
        return PythonModules.Contains(module) || frameworkModules.Contains(module) ? name[start..] : null;
    }
}
