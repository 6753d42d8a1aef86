using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Goes through a source in the order in which Python would, without running it: each loop once, each branch, each
/// function where it is called.
/// </summary>
internal sealed partial class ProgramReader
{
    /// <summary>How deep calls of the source's own functions are followed.</summary>
    private const int MostCalls = 8;

    /// <summary>How many statements are looked at within called functions.</summary>
    private const int MostCalledStatements = 100_000;

    private readonly List<EventTrace> traces = [];
    private readonly List<SchedulerValue> schedulers = [];
    private readonly List<(FunctionStatement Definition, Scope Scope, ClassValue? Type)> functions = [];
    private readonly HashSet<FunctionStatement> entered = new(ReferenceEqualityComparer.Instance);
    private readonly List<FunctionStatement> calls = [];
    private List<ProgramEvent> events = [];
    private Scope scope = new(null);
    private IReadOnlyList<Loop> loops = [];
    private IReadOnlyList<Condition> conditions = [];
    private List<Value> returned = [];
    private int? lostSince;
    private int branches,
        calledStatements;

    private ProgramReader() { }

    /// <summary>Goes through the cells of a source, one after the other.</summary>
    public static SourceProgram Read(IEnumerable<Suite> cells)
    {
        var reader = new ProgramReader();
        foreach (var cell in cells)
            reader.Walk(cell);
        reader.CloseTrace();
        reader.WalkUncalled();
        return new(reader.traces, reader.schedulers);
    }

    /// <summary>
    /// Functions that nothing in the source calls are called from outside, with arguments known by their names.
    /// </summary>
    private void WalkUncalled()
    {
        var module = scope;
        for (var i = 0; i < functions.Count; i++) // it grows: functions define functions
        {
            var (definition, definedIn, type) = functions[i];
            if (entered.Contains(definition))
                continue;
            (scope, loops, conditions, lostSince) = (module, [], [], null);
            Inline(new FunctionValue(definition, definedIn, type is null ? null : InstanceOf(type)), []);
            CloseTrace();
        }
    }

    private InstanceValue InstanceOf(ClassValue type)
    {
        if (type.Instance is { } known)
            return known;
        var instance = type.Instance = new InstanceValue(type);
        if (type.Method("__init__") is { } constructor)
            Inline(new FunctionValue(constructor, type.Scope, instance), []);
        return instance;
    }

    private void CloseTrace()
    {
        if (events.Count > 0)
            traces.Add(new(events));
        events = [];
    }

    private void Add(ProgramEvent happened) => events.Add(happened with { Order = events.Count });

    private EventContext Here => new(loops, conditions, lostSince);

    private Value Inline(FunctionValue function, IReadOnlyList<ArgumentValue> arguments)
    {
        var definition = function.Definition;
        entered.Add(definition);
        if (calls.Count >= MostCalls || calls.Contains(definition) || calledStatements > MostCalledStatements)
            return Result(arguments);
        var (callerScope, callerReturned, callerConditions) = (scope, returned, conditions);
        scope = new Scope(function.Scope);
        returned = [];
        calls.Add(definition);
        Bind(definition, function.Instance, arguments);
        Walk(definition.Body);
        calls.RemoveAt(calls.Count - 1);
        var result = returned switch
        {
            [] => new ComputedValue([]),
            [var only] => only,
            var several => new ChoiceValue([.. several]),
        };
        (scope, returned, conditions) = (callerScope, callerReturned, callerConditions);
        return result;
    }

    private void Bind(FunctionStatement definition, Value? instance, IReadOnlyList<ArgumentValue> arguments)
    {
        var positional = arguments.Where(argument => argument.Name is null).Select(argument => argument.Value).ToList();
        if (instance is not null && definition.TakesSelf)
            positional.Insert(0, instance);
        for (var i = 0; i < definition.Parameters.Count; i++)
        {
            var parameter = definition.Parameters[i];
            var given =
                parameter.TakesRest ? null
                : i < positional.Count ? positional[i]
                : arguments.FirstOrDefault(argument => argument.Name == parameter.Name)?.Value;
            var value = given
                ?? (
                    parameter.Default is { } byDefault && calls.Count > 1
                        ? Evaluate(byDefault)
                        : new UnknownValue(parameter.Name)
                );
            scope.Assign(parameter.Name, value, conditions);
        }
    }

    private static ComputedValue Result(IEnumerable<ArgumentValue> arguments) =>
        new([.. arguments.Select(argument => argument.Value)]);
}
