using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>Knows the calls that make frameworks' trainers, and those that say how they make their updates.</summary>
/// <param name="state">Takes what is made.</param>
internal sealed class FrameworkCalls(ProgramState state)
{
    /// <summary>What a call gives; null where it is none of these, or what it gives is not known.</summary>
    public Value? Read(CallExpression call, string path, string name, Arguments arguments)
    {
        switch (name)
        {
            // What is compiled is called like what it was.
            case "jit" or "pmap" or "function" or "compile" or "remat":
                return arguments.Values is [FunctionValue function, ..] ? function : null;
            // Called with what the optimizer itself is given.
            case "inject_hyperparams":
                return arguments.Values is [var wrapped, ..] ? wrapped : null;
            case "create" when arguments.Count > 0 && path.EndsWith("TrainState.create", StringComparison.Ordinal):
                return arguments.Named("tx") ?? new ComputedValue(arguments.Values);
            case "DistributedSampler":
                state.Processes = TrainerSettings.Above0(arguments.Named("num_replicas")) ?? state.Processes;
                return null;
            case "EarlyStopping" or "EarlyStoppingCallback":
                state.StopsEarly = true;
                return null;
            case "Accelerator":
                state.Accumulation = arguments.Named("gradient_accumulation_steps") ?? LiteralValue.Of(1);
                return null;
        }
        if (TrainingArguments.AreMadeBy(name, arguments))
            return MakeSettings(call, arguments);
        state.HasTrainer |= name.EndsWith("Trainer", StringComparison.Ordinal);
        if (TrainingArguments.Driven(arguments) is var (by, driven))
        {
            by.Scheduler.IsReplaced = true;
            state.Add(call.At, by.Settings.Run([driven], byEpoch: false));
        }
        else if (arguments.Count > 0 && LightningTrainer.IsMadeBy(path, arguments))
            state.LightningTrainers.Add(LightningTrainer.Of(arguments));
        else if (name == "Trainer" && ComposerTrainer.Run(arguments) is { } composed)
            state.Add(call.At, composed);
        return null;
    }

    /// <summary>The settings of a trainer, and the scheduler that it makes of them.</summary>
    public TrainingArgumentsValue MakeSettings(CallExpression call, Arguments arguments)
    {
        var made = TrainingArguments.Of(call, arguments, state.Here);
        state.Add(made.Scheduler);
        state.OfSettings.Add(made.Scheduler);
        state.Add(call.At, made.Settings.Run([made.Scheduler], byEpoch: false));
        return made;
    }
}
