using Anneal.Formulas;
using Anneal.Language.Syntax;

namespace Anneal.Language.Values;

// Functions by name.
internal sealed partial class Evaluator
{
    private const string Reduce = "reduce";

    /// <summary>Whether a name is a function's that is computed here.</summary>
    public bool Knows(string name) =>
        BareName(name) is { } bare
        && (
            bare is "map" or Reduce
            || ListFunctions.All.ContainsKey(bare)
            || NumberFunctions.All.ContainsKey(bare)
            || NumberFunctions.Find(bare) is not null
        );

    private PythonValue Call(CallSyntax call, Scope scope)
    {
        // A method of a name that stands for a value.
        if (call.Name.Split('.') is [var of, var method] && scope.Known.ContainsKey(of))
            return Method(new(call.Span, new NameSyntax(call.Span, of), method, call.Arguments), scope);
        // len(train_loader), where the loader itself is not there.
        if (
            call is { Name: "len", Arguments: [{ Name: null, Value: NameSyntax loader }] }
            && FromAround($"len({loader.Name})") is { } length
        )
            return length;
        if (!Knows(call.Name))
            throw errors.Error(
                call,
                $"unknown function '{call.Name}' in a formula; there are "
                    + $"{string.Join(", ", FormulaFunction.All.Keys.Order(StringComparer.Ordinal))}."
            );
        var name = BareName(call.Name)!;
        if (name == "map")
            return Map(call, scope);
        if (name == Reduce)
            return Reduced(call, scope);
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

    // A function of the text: its names are none of those around the call.
    private PythonValue Invocation(InvocationSyntax invocation, LambdaSyntax function, Scope scope)
    {
        var inside = scope with { Variable = null, Known = Scope.Empty.Known };
        foreach (var (parameter, byDefault) in function.Parameters)
            if (byDefault is not null)
                inside = inside.With(parameter, Evaluate(byDefault, Scope.Empty));
        var given = new HashSet<string>();
        for (var i = 0; i < invocation.Arguments.Count; i++)
        {
            var argument = invocation.Arguments[i];
            var index = argument.Name is null
                ? i
                : function.Parameters.FindIndex(parameter => parameter.Name == argument.Name);
            if (index < 0 || index >= function.Parameters.Count || argument.Value is StarredSyntax)
                throw errors.Error(argument.Value, "the function of the text has no such argument.");
            var name = function.Parameters[index].Name;
            if (!given.Add(name))
                throw errors.Error(argument.Value, $"the argument '{name}' is given twice.");
            inside = inside.With(name, Evaluate(argument.Value, scope));
        }
        var missing = function.Parameters.Find(each => each.Default is null && !given.Contains(each.Name)).Name;
        if (missing is not null)
            throw errors.Error(invocation, $"the function needs the argument '{missing}'.");
        return Evaluate(function.Body, inside);
    }

    // reduce(lambda a, b: …, list, first)
    private PythonValue Reduced(CallSyntax call, Scope scope)
    {
        if (
            call.Arguments
                is not [{ Value: LambdaSyntax { Parameters: [var total, var next] } lambda }, var list, .. var more]
            || more.Count > 1
        )
            throw errors.Error(call, "'reduce' takes a lambda of two variables and a list, and perhaps a first value.");
        var items = List(list.Value, Evaluate(list.Value, scope)).ToList();
        if (more is [var first])
            items.Insert(0, Evaluate(first.Value, scope));
        return items.Count > 0
            ? items.Aggregate((sum, item) => Evaluate(lambda.Body, scope.With(total.Name, sum).With(next.Name, item)))
            : throw errors.Error(call, "'reduce' of an empty list needs a first value.");
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
