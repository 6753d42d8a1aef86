using Anneal.Formulas;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Language;

/// <summary>Reads numbers, lists and functions of the step, computed as Python computes them.</summary>
/// <param name="errors">Says what is wrong.</param>
/// <param name="frameworkModules">The frameworks' modules whose functions may be called, each with its dot.</param>
/// <param name="valueOf">The number that a name from around the text stands for; null where it stands for none.</param>
/// <param name="allowance">What the text may compute.</param>
internal sealed class FormulaReader(
    TextErrors errors,
    IReadOnlyCollection<string> frameworkModules,
    Func<string, double?> valueOf,
    Allowance allowance
)
{
    private readonly Evaluator evaluator = new(errors, frameworkModules, valueOf, allowance);

    /// <summary>Whether a name is that of a function that is computed.</summary>
    public bool Knows(string function) => evaluator.Knows(function);

    /// <summary>A plain number, computed where it is arithmetic without names; null where the node is none.</summary>
    public double? Number(SyntaxNode node) =>
        node is NumberSyntax { Unit: null } number ? number.Value
        : Computed(node) is NumberValue computed ? Finite(node, computed).Value
        : null;

    /// <summary>Whether a plain number is what Python calls an <c>int</c>.</summary>
    public bool IsInteger(SyntaxNode node) =>
        node is NumberSyntax number
            ? number.IsInteger
            : Computed(node) is NumberValue { Constant: { IsInteger: true, IsBoolean: false } };

    /// <summary>
    /// What Python computes at once, such as a list of a range or a comprehension, as it would be written out; null
    /// where the node is no such expression, and itself where it is written out.
    /// </summary>
    public SyntaxNode? WrittenOut(SyntaxNode node) =>
        node switch
        {
            ListSyntax list when list.Items.Exists(item => item is StarredSyntax) => Written(
                node,
                evaluator.Evaluate(node, Scope.Empty)
            ),
            ListSyntax or MapSyntax => node,
            _ => Computed(node) is { } value and not NumberValue ? Written(node, value) : null,
        };

    /// <summary>Closed arithmetic in one variable.</summary>
    public Formula Formula(SyntaxNode node, string? variable, bool allowBase) =>
        evaluator.Number(node, Scope.Of(variable, allowBase)).Formula;

    /// <summary>
    /// The body of a function of one variable, as a lambda or as <c>partial</c> makes one of a lambda; null where the
    /// node is neither.
    /// </summary>
    public Formula? Function(SyntaxNode node, bool allowBase)
    {
        if (node is not LambdaSyntax and not CallSyntax { Name: Names.Partial or Names.QualifiedPartial })
            return null;
        var given = new Dictionary<string, PythonValue>();
        var lambda = Bind(node, given);
        var left = lambda.Parameters.Where(parameter => !given.ContainsKey(parameter.Name)).ToArray();
        var variables = left.Where(parameter => parameter.Default is null)
            .Select(parameter => parameter.Name)
            .ToArray();
        // Where all have defaults, the first one is the step.
        var variable = variables switch
        {
            [var only] => only,
            [] when left.Length > 0 => left[0].Name,
            _ => throw errors.Error(
                node,
                $"expected a function of one variable, the step, but this one has {variables.Length}; give the others "
                    + "a value, as in lambda step, warm=20: …."
            ),
        };
        var scope = Scope.Of(variable, allowBase);
        foreach (var (name, value) in lambda.Parameters)
            if (name != variable)
                scope = scope.With(
                    name,
                    given.TryGetValue(name, out var bound) ? bound : evaluator.Evaluate(value!, Scope.Empty)
                );
        return evaluator.Number(lambda.Body, scope).Formula;
    }

    private LambdaSyntax Bind(SyntaxNode node, Dictionary<string, PythonValue> given)
    {
        if (node is LambdaSyntax lambda)
            return lambda;
        if (
            node
            is not CallSyntax { Name: Names.Partial or Names.QualifiedPartial, Arguments: [{ Name: null }, ..] } call
        )
            throw errors.Expected(node, "a lambda, of which 'partial' gives some arguments.");
        var function = Bind(call.Arguments[0].Value, given);
        foreach (var argument in call.Arguments.Skip(1))
        {
            // By position, the first parameters that are not given yet.
            var name = argument.Name
                ?? function.Parameters.Find(parameter => !given.ContainsKey(parameter.Name)).Name
                ?? throw errors.Error(argument.Value, "the function has fewer parameters.");
            if (!function.Parameters.Exists(parameter => parameter.Name == name))
                throw errors.Error(argument.Value, $"the function has no parameter '{name}'.");
            given[name] = evaluator.Evaluate(argument.Value, Scope.Empty);
        }
        return function;
    }

    // The value of an expression that is more than a literal; null where the node is none, such as a schedule.
    private PythonValue? Computed(SyntaxNode node) => IsComputed(node) ? evaluator.Evaluate(node, Scope.Empty) : null;

    private bool IsComputed(SyntaxNode node) =>
        node switch
        {
            CallSyntax call => evaluator.Knows(call.Name),
            NameSyntax name => evaluator.IsConstant(name.Name),
            ComprehensionSyntax or MapComprehensionSyntax or MethodSyntax => true,
            IndexSyntax index => IsOperand(index.List),
            SliceSyntax slice => IsOperand(slice.List),
            ConditionalSyntax conditional => IsOperand(conditional.Then) && IsOperand(conditional.Condition),
            OperationSyntax operation => IsOperand(operation.First)
                && operation.Rest.TrueForAll(rest => IsOperand(rest.Operand)),
            PowerSyntax power => IsOperand(power.Base) && IsOperand(power.Exponent),
            UnarySyntax unary => IsOperand(unary.Operand),
            _ => false,
        };

    private bool IsOperand(SyntaxNode node) =>
        node switch
        {
            NumberSyntax number => number.Unit is null,
            ListSyntax or MapSyntax or TextSyntax => true,
            NameSyntax { Name: "True" or "False" } => true,
            _ => IsComputed(node),
        };

    private PythonNumber Finite(SyntaxNode node, NumberValue number) =>
        number.Constant is { } constant && double.IsFinite(constant.Value)
            ? constant
            : throw errors.Error(node, "this arithmetic has no finite value.");

    private static NumberSyntax Literal(SyntaxNode node, PythonNumber number) =>
        new(node.Span, number.Value, null, number.IsInteger);

    private SyntaxNode Written(SyntaxNode node, PythonValue value) =>
        value switch
        {
            NumberValue { Constant.IsBoolean: true } flag => new NameSyntax(
                node.Span,
                flag.Truth == true ? "True" : "False"
            ),
            NumberValue number => Literal(node, Finite(node, number)),
            ListValue list => new ListSyntax(node.Span, Written(node, evaluator.List(node, list))),
            MapValue map => new MapSyntax(
                node.Span,
                [.. map.Entries.Select(entry => (Written(node, entry.Key), Written(node, entry.Value)))]
            ),
            WordValue word => word.Node is TextSyntax text
                ? text with
                {
                    Span = node.Span,
                }
                : new NameSyntax(node.Span, "None"),
            _ => throw errors.Expected(node, "a value."),
        };

    // A list may stand many times in another one, where it was made once.
    private List<SyntaxNode> Written(SyntaxNode node, IReadOnlyList<PythonValue> items)
    {
        allowance.Spend(errors, node, items.Count);
        return [.. items.Select(item => Written(node, item))];
    }
}
