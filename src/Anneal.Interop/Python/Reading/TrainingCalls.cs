using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Knows the methods that training loops are made of.</summary>
/// <param name="state">Takes what happens.</param>
/// <param name="follow">Follows a function without arguments.</param>
internal sealed class TrainingCalls(ProgramState state, Action<FunctionValue> follow)
{
    /// <summary>What a call gives; null where its method is none of these.</summary>
    public Value? Read(AttributeExpression method, Value target, Arguments arguments)
    {
        switch (method.Name)
        {
            case "save_hyperparameters" when target.Members is [InstanceValue instance]:
                instance.Attributes.Assign("hparams", LightningTrainer.Saved(arguments, state.Calls.Frames), []);
                return new ComputedValue([]);
            case "compile" when arguments.Count > 0:
                KerasTrainer.Compile(target.Members[0], arguments);
                return null;
            case "fit"
            or "fit_generator"
            or "search" when KerasTrainer.Fit(target.Members[0], arguments, state.Here.Conditions) is { } run:
                return Happens(method.At, run);
            case "update"
            or "apply_gradients"
            or "apply"
            or "minimize" when target.Members.OfType<OptimizerValue>().FirstOrDefault() is { } driven:
                var here = state.Here;
                if (driven.Accumulation is { } every)
                    state.Here = here.Under(new(state.AddBranch(), 0, ConditionKind.Periodic, every));
                Happens(method.At, new OptimizerStepEvent([driven]));
                foreach (var scheduler in driven.Schedulers)
                    Happens(method.At, new SchedulerStepEvent([scheduler], Arguments.None, CountsUpdates: false));
                state.Here = here;
                return method.Name == "apply_gradients" ? target : null;
            case "backward" or "manual_backward":
                return Backward(method, target, arguments);
            case "zero_grad":
                if (target is OpaqueValue { Role: null } opaque)
                    opaque.SetsGradientsToZero = true;
                return Happens(method.At, new ZeroGradEvent(target));
            case "step":
                return Step(method.At, target, arguments);
            case "step_update" when SchedulersIn(target) is { Length: > 0 } schedulers:
                return Happens(method.At, new SchedulerStepEvent(schedulers, arguments, CountsUpdates: true));
            case "get_last_lr" or "get_lr" when SchedulersIn(target) is { Length: > 0 } schedulers:
                return state.AddReading(method.At, schedulers, isInternal: method.Name == "get_lr");
            case "load_state_dict" when SchedulersIn(target) is { Length: > 0 } schedulers:
                return Happens(method.At, new SchedulerRestoredEvent(schedulers));
            case "load_state_dict" when Roles.SettleOptimizers(target) is { Length: > 0 } restored:
                return Happens(method.At, new OptimizerRestoredEvent(restored));
            case "scale" when arguments.Values is [var scaled]:
                return scaled;
            case "run" when arguments is { Positional: [var data, ..] } && arguments.Named("max_epochs") is { } epochs:
                state.Engine = TrainerSettings.Unknown with { Epochs = epochs, Batches = Iteration.Over(data).Count };
                return null;
            case "add_event_handler" when arguments is { Positional: [var handled, FunctionValue handler, ..] }:
                return Handle(method.At, (handled as UnknownValue)?.LastName, () => follow(handler));
            case "add_event_handler"
                when arguments is { Positional: [var handled, var stepped, ..] }
                    && SchedulersIn(stepped) is [{ IsStepped: true }] handlers:
                return Handle(method.At, (handled as UnknownValue)?.LastName, () =>
                    Happens(method.At, new SchedulerStepEvent(handlers, Arguments.None, CountsUpdates: false))
                );
            case "setup_dataloaders" or "setup_optimizers" or "prepare_data_loader" when arguments.Values is [var same]:
                return same;
            case "initialize" when target is UnknownValue { LastName: "deepspeed" }:
                return new SequenceValue([
                    new UnknownValue("engine"),
                    arguments.Named("optimizer") ?? new UnknownValue("optimizer"),
                    new UnknownValue("loader"),
                    arguments.Named("lr_scheduler") ?? new UnknownValue("lr_scheduler"),
                ]);
            case "load_state":
                Happens(method.At, new SchedulerRestoredEvent([.. state.Schedulers]));
                return null;
            case "load" when KeptIn(arguments) is { Length: > 0 } loaded:
                Happens(method.At, new SchedulerRestoredEvent(loaded));
                return null;
            case "restore"
                when target is ComputedValue { Making: { Callee.Path: { } maker } checkpoint }
                    && maker.EndsWith("Checkpoint", StringComparison.Ordinal)
                    && checkpoint.Given.Named("optimizer") is { } optimizer:
                SchedulerValue[] ofOptimizer =
                [
                    .. optimizer.Members.OfType<OptimizerValue>().SelectMany(member => member.Schedulers),
                ];
                Happens(method.At, new SchedulerRestoredEvent(ofOptimizer));
                return null;
            case "prepare" or "initialize" or "setup" when arguments.Count > 0:
                if (method.Name == "prepare")
                    foreach (
                        var prepared in arguments.Values.SelectMany(value => value.Members).OfType<SchedulerValue>()
                    )
                        prepared.IsPrepared = true;
                return arguments.Values is [var only] ? only : new SequenceValue(arguments.Values);
            default:
                return null;
        }

        SchedulerValue[] SchedulersIn(Value value) => Roles.SettleSchedulers(method.At, value);
    }

    // What stands in the state that a checkpoint is read into, by name.
    private static SchedulerValue[] KeptIn(Arguments arguments) =>
        [
            .. arguments
                .Values.SelectMany(value => value.Members)
                .OfType<RecordValue>()
                .SelectMany(record => record.Entries)
                .SelectMany(entry => entry.Value.Members)
                .OfType<SchedulerValue>(),
        ];

    private ComputedValue Handle(SourcePlace at, string? handled, Action handle)
    {
        var here = state.Here;
        state.EnterEngine(handled, at);
        handle();
        state.Here = here;
        return new([]);
    }

    private ComputedValue Backward(AttributeExpression method, Value target, Arguments arguments)
    {
        var keepsGraph = arguments.All.Any(argument =>
            argument.Name is "retain_graph" or "create_graph" && argument.Value is not LiteralValue { Text: "False" }
        );
        var loss = target;
        // 'loss.backward()', but 'accelerator.backward(loss)'; a first argument of the former is a gradient.
        if (arguments.All is [{ Name: null or "loss", Value: var given }, ..] && !IsCalledLoss(target))
        {
            var isDriver =
                method.Name == "manual_backward"
                || Wording.DrivesTraining(method.Target.LastName ?? "")
                || target is ComputedValue { Making.Callee: UnknownValue { LastName: "Accelerator" or "Fabric" } };
            // Of anything else it is not known what it differentiates: a network of one's own, a tensor.
            loss = isDriver || IsCalledLoss(given) ? given : new ComputedValue([]);
        }
        Happens(method.At, new BackwardEvent(loss, keepsGraph || IsLeaf(loss)));
        if (target is OpaqueValue { Role: null } engine && loss != target)
            engine.SetsGradientsToZero = true; // an engine that also steps
        return new([]);
    }

    // What no operator has made has no graph that could be freed.
    private static bool IsLeaf(Value loss) =>
        loss is ComputedValue { Making: { } making } && making.Given.Named("requires_grad") is not null;

    private static bool IsCalledLoss(Value value) =>
        value.Path is { } path && path.Contains("loss", StringComparison.OrdinalIgnoreCase);

    private ComputedValue? Step(SourcePlace at, Value target, Arguments arguments)
    {
        // scaler.step(optimizer)
        foreach (var value in arguments.Values)
            if (Roles.SettleOptimizers(value) is { Length: > 0 } scaled)
                return Happens(at, new OptimizerStepEvent(scaled));
        if (Roles.SettleOptimizers(target) is { Length: > 0 } optimizers)
        {
            foreach (var closure in arguments.Values.OfType<FunctionValue>())
                follow(closure);
            return Happens(at, new OptimizerStepEvent(optimizers));
        }
        if (arguments.Count > 2 || Roles.SettleSchedulers(at, target) is not { Length: > 0 } schedulers)
            return null;
        var step = new SchedulerStepEvent(schedulers, arguments, CountsUpdates: false)
        {
            MayBeOther = target.Members.Any(member => member is OpaqueValue),
        };
        return Happens(at, step);
    }

    private ComputedValue Happens(SourcePlace at, ProgramEvent happened)
    {
        state.Add(at, happened);
        return new([]);
    }
}
