using Anneal.Interop.Python.Reading.Trainers;
using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading;

/// <summary>
/// Goes through a source in the order in which Python would, without running it: each loop once, each branch, each
/// function where it is called.
/// </summary>
internal static class ProgramReader
{
    /// <summary>Goes through the cells of a source, one after the other.</summary>
    public static SourceProgram Read(IEnumerable<Suite> cells)
    {
        var state = new ProgramState();
        var expressions = new ExpressionReader(state);
        foreach (var cell in cells)
            expressions.Statements.Walk(cell);
        state.CloseTrace();
        // Functions that nothing in the source calls are called from outside, with arguments known by their names.
        var module = state.Scope;
        state.Calls.IsFromOutside = true;
        var configured = new List<ConfiguredScheduler>();
        // Those that others call come last: where these run, they are called.
        var called = state.Functions.SelectMany(each => CalledNames.In(each.Function.Definition.Body)).ToHashSet();
        var later = new Queue<(FunctionValue Function, ClassValue? Type)>();
        for (var i = 0; i < state.Functions.Count || later.Count > 0; i++) // it grows: functions define functions
        {
            var isFirst = i < state.Functions.Count;
            var (function, type) = isFirst ? state.Functions[i] : later.Dequeue();
            // What a module does in place of its trainer's own step is given the scheduler that it made.
            var isStepOfTrainer = type is not null && function.Definition.Name == "lr_scheduler_step";
            if (state.Calls.WasCalled(function.Definition) || isStepOfTrainer)
                continue;
            if (isFirst && called.Contains(function.Definition.Name))
            {
                later.Enqueue((function, type));
                continue;
            }
            (state.Scope, state.Here) = (module, EventContext.Module);
            state.EnterEngine(EngineEvents.HandledBy(function.Definition), function.Definition.At);
            if (type is not null && LightningTrainer.IsByHand(type.Definition))
                state.EnterHook(function.Definition);
            var result = expressions.Calls.CallFromOutside(function, type);
            var configures = function.Definition.Name == "configure_optimizers";
            if (configures && type?.Instance is { } owner)
                LightningTrainer.Keep(owner, result);
            if (
                type is not null
                && configures
                && type.Instance?.Attributes.Find("automatic_optimization", []) is not LiteralValue { Text: "False" }
                && type.Field("automatic_optimization", []) is not { Members: [LiteralValue { Text: "False" }] }
            )
                configured.AddRange(
                    LightningTrainer
                        .Configured(result)
                        .Select(each => LightningTrainer.IsOld(type.Definition) ? each with { IsOld = true } : each)
                );
            state.CloseTrace();
        }
        (state.Scope, state.Here) = (module, EventContext.Module);
        foreach (var each in configured)
            state.Add(
                each.Scheduler.At,
                state.Lightning.Run([each.Scheduler], each.Interval == "epoch") with
                {
                    Configured = each,
                }
            );
        state.CloseTrace();
        return state.ToProgram(module);
    }
}
