using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

internal sealed partial class ProgramReader
{
    private Value Call(CallExpression call)
    {
        if (call.Callee is not AttributeExpression method)
        {
            var callee = Evaluate(call.Callee);
            return Apply(call, callee, ArgumentsOf(call));
        }
        var target = Evaluate(method.Target);
        var arguments = ArgumentsOf(call);
        if (target.Members[0] is InstanceValue instance && instance.Type.Method(method.Name) is { } own)
            return Inline(new FunctionValue(own, instance.Type.Scope, instance), arguments);
        return OnTraining(method, target, arguments)
            ?? Apply(call, Attribute(method.At, target, method.Name), arguments);
    }

    private List<ArgumentValue> ArgumentsOf(CallExpression call) =>
        [.. call.Arguments.Select(argument => new ArgumentValue(argument.Name, Evaluate(argument.Value)))];

    /// <summary>A call of a method that training loops are made of; null for another one.</summary>
    private Value? OnTraining(AttributeExpression method, Value target, List<ArgumentValue> arguments)
    {
        switch (method.Name)
        {
            case "backward" or "manual_backward":
                return Backward(method, target, arguments);
            case "zero_grad":
                if (target is OpaqueValue { Role: null } opaque)
                    opaque.SetsGradientsToZero = true;
                Add(new ZeroGradEvent(method.At, Here, target));
                return new ComputedValue([]);
            case "step":
                return Step(method, target, arguments);
            case "step_update" when SchedulersIn(method.At, target) is { Length: > 0 } schedulers:
                Add(new SchedulerStepEvent(method.At, Here, schedulers, arguments, CountsUpdates: true));
                return new ComputedValue([]);
            case "get_last_lr" or "get_lr" when SchedulersIn(method.At, target) is { Length: > 0 } schedulers:
                return Read(method.At, schedulers);
            case "load_state_dict" when SchedulersIn(method.At, target) is { Length: > 0 } schedulers:
                Add(new SchedulerRestoredEvent(method.At, Here, schedulers));
                return new ComputedValue([]);
            case "scale" when arguments is [{ Value: var scaled }]:
                return scaled;
            case "prepare" or "initialize" or "setup" when arguments.Count > 0:
                return arguments.Count == 1
                    ? arguments[0].Value
                    : new SequenceValue([.. arguments.Select(argument => argument.Value)]);
            default:
                return null;
        }
    }

    private ComputedValue Backward(AttributeExpression method, Value target, List<ArgumentValue> arguments)
    {
        var keepsGraph = arguments.Any(argument =>
            argument.Name is "retain_graph" or "create_graph" && argument.Value is not LiteralValue { Text: "False" }
        );
        // 'loss.backward()', but 'accelerator.backward(loss)'; a first argument of the former is a gradient.
        var loss =
            arguments is [{ Name: null or "loss", Value: var given }, ..]
            && !IsCalledLoss(target)
            && (
                IsCalledLoss(given)
                || method.Name == "manual_backward"
                || Wording.DrivesTraining(method.Target.LastName ?? "")
            )
                ? given
                : target;
        Add(new BackwardEvent(method.At, Here, loss, keepsGraph));
        if (target is OpaqueValue { Role: null } engine && loss != target)
            engine.SetsGradientsToZero = true; // an engine that also steps
        return new([]);
    }

    private static bool IsCalledLoss(Value value) =>
        value.Path is { } path && path.Contains("loss", StringComparison.OrdinalIgnoreCase);

    private ComputedValue? Step(AttributeExpression method, Value target, List<ArgumentValue> arguments)
    {
        if (
            arguments.Select(argument => OptimizersIn(argument.Value)).FirstOrDefault(found => found.Length > 0) is
            { } scaled
        ) // scaler.step(optimizer)
            return UpdateOf(method.At, scaled);
        if (OptimizersIn(target) is { Length: > 0 } optimizers)
        {
            foreach (var closure in arguments.Select(argument => argument.Value).OfType<FunctionValue>())
                Inline(closure, []);
            return UpdateOf(method.At, optimizers);
        }
        if (arguments.Count > 2 || SchedulersIn(method.At, target) is not { Length: > 0 } schedulers)
            return null;
        Add(new SchedulerStepEvent(method.At, Here, schedulers, arguments, CountsUpdates: false));
        return new ComputedValue([]);
    }

    private ComputedValue UpdateOf(SourcePlace at, IReadOnlyList<OptimizerValue> optimizers)
    {
        Add(new OptimizerStepEvent(at, Here, optimizers));
        return new([]);
    }

    private Value Apply(CallExpression call, Value callee, List<ArgumentValue> arguments)
    {
        if (callee is ColumnValue column)
        {
            if (column.Under(conditions).Distinct().ToArray() is [var only])
                callee = only;
            else if (column.Cells.Any(cell => cell.Path is { } path && Wording.MakesScheduler(path)))
                return Scheduler(call, call.Callee.LastName ?? "", null, null, arguments);
        }
        return callee.Members[0] switch
        {
            FunctionValue function => Inline(function, arguments),
            ClassValue type => Make(call, type, arguments),
            // A schedule written by hand: what it gives depends on what it is given.
            InstanceValue instance when instance.Type.Method("__call__") is { } method => Inline(
                new FunctionValue(method, instance.Type.Scope, instance),
                arguments
            ),
            UnknownValue unknown => ApplyByName(call, unknown.Path, arguments),
            _ => Outside(call, call.Callee.LastName ?? "", arguments),
        };
    }

    private Value ApplyByName(CallExpression call, string path, List<ArgumentValue> arguments)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        if (Builtins.Apply(name, arguments) is { } computed)
            return computed;
        if (Wording.MakesOptimizer(path) && arguments.Count > 0)
            return new OptimizerValue(name, arguments);
        var definition = Constructions.DefinitionOf(path, arguments);
        if (definition is not null || Wording.MakesScheduler(path))
            return Scheduler(call, name, definition, null, arguments);
        if (Wording.IsLog(name) && Reads(arguments) is { Count: > 0 } reads)
        {
            Add(
                new RateLogEvent(
                    call.At,
                    Here,
                    reads,
                    [.. arguments.SelectMany(argument => argument.Value.Loops).Distinct()],
                    call.Nested.OfType<TextLiteral>().Any(text => Wording.SaysNext(text.Text))
                        || call.Nested.Any(part =>
                            part.LastName is { } word && Wording.SaysNext(word.Replace('_', ' '))
                        )
                )
            );
        }
        // A scaler that is called does both: loss_scaler(loss, optimizer).
        if (
            name.Contains("scaler", StringComparison.OrdinalIgnoreCase)
            && arguments.SelectMany(argument => argument.Value.Members.OfType<OptimizerValue>()).ToArray()
                is { Length: > 0 } optimizers
        )
        {
            Add(new BackwardEvent(call.At, Here, arguments[0].Value, KeepsGraph: false));
            return UpdateOf(call.At, optimizers);
        }
        return Outside(call, name, arguments);
    }

    private static List<RateReadEvent> Reads(List<ArgumentValue> arguments) =>
        [.. arguments.SelectMany(argument => argument.Value.RateReads).Distinct()];

    private ComputedValue Outside(CallExpression call, string name, List<ArgumentValue> arguments)
    {
        Value[] given =
        [
            .. arguments
                .SelectMany(argument => argument.Value.Members)
                .Where(member => member is OptimizerValue or SchedulerValue),
        ];
        var trains = Wording.IsTraining(name);
        if (given.Length > 0 || trains)
            Add(new HandoverEvent(call.At, Here, given, trains));
        // '.item()' and its like come from what they are called on.
        return new([
            .. arguments.Select(argument => argument.Value),
            .. call.Callee is AttributeExpression method
            && method.Target is not NameExpression { Name: "torch" or "nn" or "F" or "np" }
                ? [Silent(method.Target)]
                : Array.Empty<Value>(),
        ]);
    }

    /// <summary>A name's value, for what is computed from it.</summary>
    private Value Silent(Expression target) => target.DottedName is null ? new ComputedValue([]) : Evaluate(target);

    private Value Make(CallExpression call, ClassValue type, List<ArgumentValue> arguments)
    {
        var name = type.Definition.Name;
        var bases = type.Definition.Bases.Select(parent => parent.LastName ?? "").ToArray();
        if (bases.Contains("Optimizer"))
            return new OptimizerValue(name, arguments);
        var wrapsOptimizer = type.Method("zero_grad") is not null || name.Contains("Optim", StringComparison.Ordinal);
        if (
            !wrapsOptimizer
            && (Wording.MakesScheduler(name) || Wording.IsScheduler(name) || bases.Any(Wording.MakesScheduler))
        )
        {
            foreach (var method in type.Definition.Methods)
                entered.Add(method);
            return Scheduler(call, name, null, type, arguments);
        }
        var instance = type.Instance = new InstanceValue(type);
        if (type.Method("__init__") is { } constructor)
            Inline(new FunctionValue(constructor, type.Scope, instance), arguments);
        return instance;
    }

    private SchedulerValue Scheduler(
        CallExpression call,
        string name,
        Language.CurveDefinition? definition,
        ClassValue? type,
        List<ArgumentValue> arguments
    )
    {
        var optimizer = arguments
            .SelectMany(argument => argument.Name is null or "optimizer" ? OptimizersIn(argument.Value) : [])
            .FirstOrDefault();
        var scheduler = new SchedulerValue
        {
            At = call.At,
            Name = name,
            Definition = definition,
            Type = type,
            Arguments = arguments,
            MadeIn = loops,
            Conditions = conditions,
            Optimizer = optimizer
                ?? arguments
                    .SelectMany(argument => argument.Value.Origins.Prepend(argument.Value))
                    .SelectMany(origin => origin.Members.OfType<SchedulerValue>())
                    .FirstOrDefault()
                    ?.Optimizer,
        };
        schedulers.Add(scheduler);
        return scheduler;
    }
}
