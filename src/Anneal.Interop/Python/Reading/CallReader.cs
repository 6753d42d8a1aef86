using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Follows calls: into functions and classes of the source, else by the name of what is called.</summary>
internal sealed class CallReader(ProgramState state, ExpressionReader expressions)
{
    private readonly OutsideCalls outside = new(state, expressions.Evaluate);
    private readonly OptionCalls options = new(state);

    /// <summary>What a call gives.</summary>
    public Value Read(CallExpression call)
    {
        if (call.Callee is not AttributeExpression method)
        {
            var callee = expressions.Evaluate(call.Callee);
            var given = ArgumentsOf(call);
            expressions.Assignments.ReadCall(call, given);
            return Apply(call, callee, given);
        }
        var target = expressions.Evaluate(method.Target);
        var arguments = ArgumentsOf(call);
        expressions.Assignments.ReadCall(call, arguments);
        if (target.Members[0] is InstanceValue instance && instance.Type.Bound(method.Name, instance) is { } own)
            return Apply(call, own, arguments);
        if (target.Members[0] is InstanceValue { Type.HasOutsideBases: true } known)
            Renew(method, known);
        if (
            method.Name == "lr_schedulers"
            && target.Members[0] is InstanceValue module
            && module.Type.Bound("configure_optimizers", module) is { } configure
        )
            return LightningTrainer.Kept(module) ?? Configured(module, configure);
        if (options.Method(method.Name, target, arguments) is { } option)
            return option;
        if (DataCalls.Rows(method.Name, target, arguments) is { } rows)
            return rows;
        return new TrainingCalls(state, closure => Follow(closure, Arguments.None)).Read(method, target, arguments)
            ?? Apply(call, expressions.Attribute(method.At, target, method.Name), arguments);
    }

    /// <summary>Calls a function that nothing in the source calls; its class is made first.</summary>
    public Value CallFromOutside(FunctionValue function, ClassValue? type)
    {
        if (type is null)
            return Follow(function, Arguments.None);
        var owner = type.Instance ?? Make(type, Arguments.None);
        // Its constructor has run by now.
        return function.Definition.Name == "__init__" && type.Method("__init__") == function.Definition
            ? owner
            : Follow(new(function.Definition, function.Scope, owner), Arguments.None);
    }

    /// <summary>What a property gives that is asked for.</summary>
    public Value CallProperty(FunctionValue property) => Follow(property, Arguments.None);

    // The trainer has asked for them before anything is trained.
    private Value Configured(InstanceValue module, FunctionValue configure)
    {
        var here = state.Here;
        state.Here = EventContext.Module;
        var result = Follow(configure, Arguments.None);
        state.Here = here;
        ProgramState.Share(result);
        return LightningTrainer.Keep(module, result);
    }

    // A method of a base class that is not in the source may compute again whatever the object keeps.
    private void Renew(AttributeExpression method, InstanceValue owner)
    {
        foreach (var (_, value) in owner.Attributes.All)
            if (value is ComputedValue)
                state.Add(method.At, new AssignedEvent(value));
    }

    private Arguments ArgumentsOf(CallExpression call) => new([.. call.Arguments.SelectMany(ArgumentsIn)]);

    // '*' and '**' of what the source writes out are the arguments themselves.
    private IEnumerable<ArgumentValue> ArgumentsIn(CallArgument argument)
    {
        var value = expressions.Evaluate(argument.Value);
        return (argument.Name, value.Members) switch
        {
            ("**", [RecordValue record]) => record.Entries.Select(entry => new ArgumentValue(entry.Name, entry.Value)),
            ("*", [SequenceValue { Items: var items }]) => items.Select(item => new ArgumentValue(null, item)),
            _ => [new ArgumentValue(argument.Name, value)],
        };
    }

    private Value Apply(CallExpression call, Value callee, Arguments arguments)
    {
        if (callee is ColumnValue column)
        {
            if (column.Under(state.Here.Conditions).Distinct().ToArray() is [var only])
                callee = only;
            else if (column.Cells.Any(MakesScheduler))
                return state.Add(Constructions.SchedulerOf(call, state.Here, arguments));
        }
        if (AskedWhich(callee) is [var named])
            callee = named;
        else if (callee is ChoiceValue && IsAsked(callee) && callee.Members.All(MakesScheduler))
            return state.Add(Constructions.SchedulerOf(call, state.Here, arguments));
        var result = Call(call, callee.Members[0], arguments);
        return !Roles.IsNumber(result) || result.HasAttributes
            ? result
            : Made(call.At, result, callee.Members[0], arguments);
    }

    private static bool MakesScheduler(Value callee) => callee.Path is { } path && Wording.MakesScheduler(path);

    // 'if make is cosine': where that holds, it is the one that is named, and else one of the others.
    private Value[] AskedWhich(Value callee)
    {
        if (!IsAsked(callee))
            return [];
        IEnumerable<Value> left = callee.Members;
        foreach (var condition in state.Here.Conditions)
        {
            if (OtherSide(condition, callee) is not { } named)
                continue;
            if (condition.Alternative == 0)
                return [named];
            left = left.Where(member => Callables.AreSame(member, named) is not true);
        }
        return [.. left];
    }

    private bool IsAsked(Value callee) =>
        state.Here.Conditions.Any(condition => OtherSide(condition, callee) is { } named && Callables.IsKnown(named));

    private static Value? OtherSide(Condition condition, Value callee)
    {
        if (condition.Equal is not var (left, right))
            return null;
        if (left == callee)
            return right;
        return right == callee ? left : null;
    }

    private Value Call(CallExpression call, Value callee, Arguments arguments)
    {
        switch (callee)
        {
            case FunctionValue function:
                return Follow(function, arguments);
            case ClassValue type:
                return Make(call, type, arguments);
            // A schedule written by hand: what it gives depends on what it is given.
            case InstanceValue instance when instance.Type.Bound("__call__", instance) is { } own:
                return Follow(own, arguments);
            case PartialValue { Function: var function, Given: var given }:
                return Call(call, function, given.Before(arguments));
            case UnknownValue { LastName: "partial" } when arguments is { Positional: [var function, ..] }:
                return new PartialValue(function, arguments.WithoutFirst());
            case UnknownValue { LastName: "notebook_launcher" or "debug_launcher" or "spawn" } launcher
                when Launched(launcher, arguments) is { } result:
                return result;
            case UnknownValue unknown:
                return outside.ReadByName(call, unknown, arguments);
            default:
                return outside.Read(call, call.Callee.LastName ?? "", arguments);
        }
    }

    // 'notebook_launcher(train, (config, model), num_processes=2)'; 'spawn' gives the process's number first.
    private Value? Launched(UnknownValue launcher, Arguments arguments)
    {
        if (arguments.Positional is not [FunctionValue started, ..])
            return null;
        var given = arguments.Named("args") ?? arguments.Positional.ElementAtOrDefault(1);
        var processes = arguments.Named("num_processes") ?? arguments.Named("nprocs");
        state.Processes = TrainerSettings.Above0(processes) ?? state.Processes;
        ArgumentValue[] rank = launcher.LastName == "spawn" ? [new(null, new UnknownValue("rank"))] : [];
        var rest = given is SequenceValue { Items: var items } ? items : [];
        return Follow(started, new([.. rank, .. rest.Select(item => new ArgumentValue(null, item))]));
    }

    // The function's own name for it stays.
    private static ComputedValue Made(SourcePlace at, Value result, Value callee, Arguments arguments)
    {
        var made = result as ComputedValue;
        if (made is null or { Making: not null } || callee is not UnknownValue)
        {
            made = new([result], result.Number, TraitsOf(result, arguments)) { Iteration = made?.Iteration };
            if (result.Path is { } name)
                made.Call(name);
        }
        made.Making = new("()", arguments) { Callee = callee, At = at };
        return made;
    }

    // Which of several results it is depends on what the function is given.
    private static Traits TraitsOf(Value result, Arguments arguments)
    {
        if (result is not ChoiceValue)
            return result.Traits;
        var given = Value.TraitsFrom(arguments.Values);
        return result.Traits with
        {
            Loops = [.. result.Traits.Loops.Union(given.Loops)],
            PresentLoops = [.. result.Traits.PresentLoops.Union(given.PresentLoops)],
        };
    }

    private Value Make(CallExpression call, ClassValue type, Arguments arguments)
    {
        var name = type.Definition.Name;
        var bases = type.Definition.Bases.Select(parent => parent.LastName ?? "").ToArray();
        state.HasTrainer |= Array.Exists(bases, parent => parent.EndsWith("Trainer", StringComparison.Ordinal));
        // Its fields are defaults of theirs.
        if (Array.Exists(bases, parent => TrainingArguments.AreMadeBy(parent, arguments)))
            return outside.MakeSettings(call, arguments.Over(type.Attributes.All));
        if (bases.Contains("Optimizer"))
            return new OptimizerValue(name, arguments);
        // A function with numbers of its own, not something that is stepped.
        var isFunction = type.Method("__call__") is not null && type.Method("step") is null;
        var wrapsOptimizer = type.Method("zero_grad") is not null || name.Contains("Optim", StringComparison.Ordinal);
        if (
            wrapsOptimizer
            || (isFunction || !TakesOptimizer(type) || !Wording.MakesScheduler(name) && !Wording.IsScheduler(name))
                && !bases.Any(Wording.MakesScheduler)
        )
            return Make(type, arguments, call.At);
        foreach (var method in type.Definition.Methods)
            state.Calls.NoteCall(method);
        return state.Add(Constructions.SchedulerOf(call, state.Here, arguments, name, type: type));
    }

    // What is given none only computes: 'LambdaLR(epochs, offset, decay_start).step' of many CycleGANs.
    private static bool TakesOptimizer(ClassValue type) =>
        type.Method("__init__") is not { } constructor
        || constructor.Parameters.Any(parameter => parameter.TakesRest || Wording.IsOptimizer(parameter.Name));

    private InstanceValue Make(ClassValue type, Arguments arguments, SourcePlace? at = null)
    {
        var instance = type.Instance = new InstanceValue(type, at);
        if (type.Bound("__init__", instance) is { } constructor)
            Follow(constructor, arguments);
        else
            foreach (var (name, value) in arguments.All)
                if (name is not (null or "*" or "**"))
                    instance.Attributes.Assign(name, value, []);
        return instance;
    }

    private Value Follow(FunctionValue function, Arguments arguments)
    {
        var result = state.Calls.Follow(function, state.Here, frame =>
        {
            var (scope, here) = (state.Scope, state.Here);
            state.Scope = new(function.Scope);
            frame.Given = Bind(function, arguments);
            expressions.Statements.Carry(function.Definition);
            expressions.Statements.Walk(function.Definition.Body);
            (state.Scope, state.Here) = (scope, here);
        });
        return result ?? new ComputedValue(arguments.Values);
    }

    private Dictionary<string, Value> Bind(FunctionValue function, Arguments arguments)
    {
        var bound = new Dictionary<string, Value>();
        var positional = arguments.Positional.ToList();
        if (function.Instance is { } instance && function.Definition.TakesSelf)
            positional.Insert(0, instance);
        var parameters = function.Definition.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var given = i < positional.Count ? positional[i] : arguments.Named(parameter.Name);
            if (parameter.TakesNamed && arguments.All.Any(argument => argument.Name is not (null or "*" or "**")))
                given = RecordValue.Of(Further(arguments, parameters), parameter.Name);
            else if (given is null || parameter.TakesRest)
                given = Default(function, parameter);
            (given as ComputedValue)?.Call(parameter.Name);
            state.Assign(parameter.Name, given);
            bound[parameter.Name] = given;
        }
        return bound;
    }

    // What no other parameter takes.
    private static Arguments Further(Arguments arguments, IReadOnlyList<Parameter> parameters) =>
        new([
            .. arguments.All.Where(argument =>
                argument.Name is not null && parameters.All(parameter => parameter.Name != argument.Name)
            ),
        ]);

    // A function that is called from outside is given what its caller likes, and its defaults where he says nothing.
    private Value Default(FunctionValue function, Parameter parameter)
    {
        var written = function
            .Definition.Decorators.OfType<CallExpression>()
            .FirstOrDefault(call => Sets(call, parameter));
        if (written is not null && ArgumentsOf(written).Named("default") is { } option)
            return new DefaultValue(option, parameter.Name);
        if (parameter.Default is { } expression && expressions.Evaluate(expression) is var value)
        {
            if (state.Calls.IsNested || !state.Calls.IsFromOutside || value is FunctionValue)
                return value;
            if (value is not LiteralValue { IsNone: true })
                return new DefaultValue(value, parameter.Name);
        }
        if (Wording.HoldsSettings(parameter.Name) && state.Parser is { } parser)
            return parser.Options;
        return new UnknownValue(parameter.Name);
    }

    // '@click.option("--warmup-steps", default=100)' above 'def main(warmup_steps)'.
    private static bool Sets(CallExpression option, Parameter parameter) =>
        option.Callee.LastName is "option" or "argument"
        && option
            .Positional.OfType<TextLiteral>()
            .Any(text => text.Text.TrimStart('-').Replace('-', '_') == parameter.Name);
}
