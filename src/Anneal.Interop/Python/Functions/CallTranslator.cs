using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Functions;

/// <summary>Follows calls: into functions, else by the name of what is called.</summary>
internal sealed class CallTranslator(Translation translation)
{
    /// <summary>What a call gives.</summary>
    /// <param name="callee">What is called.</param>
    /// <param name="given">What it is given.</param>
    /// <param name="caller">The names of the function that calls it.</param>
    public Symbol Call(Symbol callee, Given given, Names? caller = null)
    {
        switch (callee)
        {
            case PartialSymbol { Function: var function, Given: var before }:
                return Call(function, before.Before(given), caller);
            case MethodSymbol method:
                return Methods.Call(method, given);
            case ObjectSymbol { Value: PartialValue partial }:
                return Call(translation.Values.Of(partial.Function), GivenOf(partial.Given).Before(given));
            case ObjectSymbol { Value: UnknownValue unknown }:
                return Outside(unknown, given);
            default:
                return Run(callee, given, caller).Value ?? new NoneSymbol();
        }
    }

    /// <summary>Runs a function of the source: what it returns, and its names then.</summary>
    public Outcome Run(Symbol callee, Given given, Names? caller = null)
    {
        switch (callee)
        {
            case ClosureSymbol closure:
                return Run(closure.Definition, closure.Names.Inner(), closure.Names, given);
            case ObjectSymbol { Value: FunctionValue function }:
                if (function is { Instance: { } owner, Definition.TakesSelf: true })
                    given = given with { Positional = [new ObjectSymbol(owner), .. given.Positional] };
                return Run(function, given, caller?.OfObject(function.Instance));
            case ObjectSymbol { Value: InstanceValue instance }
                when instance.Type.Bound("__call__", instance) is { } own:
                return Run(new ObjectSymbol(own), given);
            default:
                throw Operations.Unread(callee, "a function");
        }
    }

    /// <summary>Runs a function of the source with all of its parameters given.</summary>
    /// <param name="function">The function.</param>
    /// <param name="given">What it is given.</param>
    /// <param name="own">What is known of the attributes of its object.</param>
    public Outcome Run(FunctionValue function, Given given, IEnumerable<KeyValuePair<string, Symbol>>? own = null)
    {
        var outer = Names.In(function.Scope);
        var names = own is null ? outer : outer with { Own = outer.Own.AddRange(own) };
        return Run(function.Definition, names, outer, given);
    }

    /// <summary>Runs a function whose names are prepared.</summary>
    /// <param name="definition">The function.</param>
    /// <param name="names">The names that it begins with.</param>
    /// <param name="outer">The names around it.</param>
    /// <param name="given">What it is given.</param>
    public Outcome Run(FunctionStatement definition, Names names, Names outer, Given given)
    {
        var parameters = definition.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var value = parameter.TakesRest ? null : given.Find(i, parameter.Name);
            value ??= parameter.Default is { } written
                ? Translation.Try(() => translation.Expressions.Evaluate(written, outer))
                : new UnreadSymbol($"'{parameter.Name}' is not known from this file");
            names = names.With(parameter.Name, value);
        }
        return translation.Deeper(() => translation.Statements.Run(definition.Body, names));
    }

    /// <summary>What arguments of the source are.</summary>
    public Given GivenOf(Arguments arguments)
    {
        var (positional, named) = (new List<Symbol>(), new List<(string, Symbol)>());
        foreach (var argument in arguments.All)
            Add(argument.Name, Translation.Try(() => translation.Values.Of(argument.Value)), positional, named);
        return new(positional, named);
    }

    /// <summary>Adds an argument; <c>*</c> and <c>**</c> stand for several.</summary>
    public static void Add(string? name, Symbol value, List<Symbol> positional, List<(string, Symbol)> named)
    {
        switch (name, value)
        {
            case (null, _):
                positional.Add(value);
                break;
            case ("*", _):
                positional.AddRange(Tables.Items(value));
                break;
            case ("**", DictionarySymbol dictionary):
                named.AddRange(dictionary.Entries.Select(entry => (((TextSymbol)entry.Key).Text, entry.Value)));
                break;
            case ("**", _):
                throw Operations.Unread(value, "named arguments");
            default:
                named.Add((name, value));
                break;
        }
    }

    private Symbol Reduced(Symbol step, Symbol[] items) =>
        items is [MaybeSymbol, ..] or []
            ? throw new UnreadableException("'reduce' needs a first value that is there at every step")
            : items.Aggregate(
                (total, item) =>
                    item is MaybeSymbol maybe
                        ? Operations.If(maybe.Condition, Call(step, Given.By(total, maybe.Item)), total)
                        : Call(step, Given.By(total, item))
            );

    private Symbol Outside(UnknownValue function, Given given)
    {
        // The length of something that is not in the source is a number of the run.
        if (function.Path is "len" && given.Positional is [ObjectSymbol { Value: var counted }])
            return translation.Values.Number(Iteration.Over(counted).Count);
        if (function.Path is "reduce" or "functools.reduce" && given.Positional is [var step, var list, ..])
            return Reduced(step, [.. given.Positional.Skip(2), .. Tables.Items(list)]);
        return PythonFunctions.Call(function.Path, given)
            ?? throw new UnreadableException($"what '{function.Path}' gives is not known from this file");
    }
}
