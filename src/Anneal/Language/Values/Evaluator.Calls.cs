using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

// Functions by name.
internal sealed partial class Evaluator
{
    /// <summary>Whether a name is a function's that is computed here.</summary>
    public bool Knows(string name) =>
        BareName(name) is { } bare
        && (
            bare == "map"
            || ListFunctions.All.ContainsKey(bare)
            || NumberFunctions.All.ContainsKey(bare)
            || NumberFunctions.Find(bare) is not null
        );

    private PythonValue Call(CallSyntax call, Scope scope)
    {
        // A method of a name that stands for a value.
        if (call.Name.Split('.') is [var of, var method] && scope.Known.ContainsKey(of))
            return Method(new(call.Span, new NameSyntax(call.Span, of), method, call.Arguments), scope);
        if (!Knows(call.Name))
            throw errors.Error(
                call,
                $"unknown function '{call.Name}' in a formula; there are "
                    + $"{string.Join(", ", FormulaFunction.All.Keys.Order(StringComparer.Ordinal))}."
            );
        var name = BareName(call.Name)!;
        if (name == "map")
            return Map(call, scope);
        var values = new List<PythonValue>();
        var named = new Dictionary<string, PythonValue>();
        foreach (var argument in call.Arguments)
            if (argument.Name is not null)
                named[argument.Name] =
                    argument.Name == "dtype" ? new WordValue(argument.Value) : Evaluate(argument.Value, scope);
            else if (argument.Value is StarredSyntax { IsDictionary: false } starred)
                values.AddRange(List(starred, Evaluate(starred.Value, scope)));
            else
                values.Add(Evaluate(argument.Value, scope));
        return Call(call, name, values, named);
    }

    private PythonValue Call(
        CallSyntax call,
        string name,
        List<PythonValue> values,
        Dictionary<string, PythonValue> named
    )
    {
        var arguments = new FunctionArguments(this, call, name, IsOfArrays(call.Name), values, named);
        if (
            ListFunctions.All.TryGetValue(name, out var function) || NumberFunctions.All.TryGetValue(name, out function)
        )
            return function(arguments);
        return NumberFunctions.Apply(NumberFunctions.Find(name)!, arguments);
    }

    // map(int, list), map(lambda x: …, list)
    private ListValue Map(CallSyntax call, Scope scope)
    {
        if (call.Arguments is not [{ Name: null, Value: var function }, { Name: null, Value: var list }])
            throw errors.Error(call, "'map' takes a function and a list.");
        var items = List(list, Evaluate(list, scope));
        const string item = " item";
        return function switch
        {
            LambdaSyntax { Parameters: [var (name, _)] } lambda => new([
                .. items.Select(value => Evaluate(lambda.Body, scope.With(name, value))),
            ]),
            NameSyntax named => new([
                .. items.Select(value =>
                    Call(
                        new(call.Span, named.Name, [new(list.Span, null, new NameSyntax(list.Span, item))]),
                        scope.With(item, value)
                    )
                ),
            ]),
            _ => throw errors.Expected(function, "a function such as int, or a lambda of one variable."),
        };
    }
}
