using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Ignite's engines, which call handlers once an epoch or once an iteration.</summary>
internal static class EngineEvents
{
    /// <summary>The loops that a handler stands in; none where a name is none of their events.</summary>
    /// <param name="name">The name of the event: <c>EPOCH_COMPLETED</c>.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="settings">How the engine runs.</param>
    public static IReadOnlyList<CountedLoop> Around(string? name, SourcePlace at, Func<TrainerSettings> settings)
    {
        var ofEpochs = new NameExpression(at, "epoch");
        var epochs = new ComputedValue([], assumed =>
            (settings().Epochs ?? TrainerSettings.OpenEpochs).Number(assumed)
        );
        var batches = new ComputedValue([], assumed =>
            (settings().Batches ?? TrainerSettings.OpenBatches).Number(assumed)
        );
        return name switch
        {
            "EPOCH_COMPLETED" or "EPOCH_STARTED" => [new(at, ofEpochs, new(epochs))],
            "ITERATION_COMPLETED" or "ITERATION_STARTED" =>
            [
                new(at, ofEpochs, new(epochs)),
                new(at, null, new(batches)),
            ],
            _ => [],
        };
    }

    /// <summary>The event at which Lightning calls a method of a module; null where it is none of training.</summary>
    public static string? OfHook(string method) =>
        method switch
        {
            "training_step" or "on_train_batch_start" or "on_train_batch_end" => "ITERATION_COMPLETED",
            "on_train_epoch_start" or "on_train_epoch_end" or "training_epoch_end" => "EPOCH_COMPLETED",
            _ => null,
        };

    /// <summary>The event that a function handles by what stands above it; null where it handles none.</summary>
    public static string? HandledBy(FunctionStatement function) =>
        function
            .Decorators.OfType<CallExpression>()
            .Where(call => call.Callee.LastName == "on")
            .Select(call => NameOf(call.Positional.FirstOrDefault()))
            .FirstOrDefault(name => name is not null);

    /// <summary>The name of an event that an expression says; null where it is filtered.</summary>
    public static string? NameOf(Expression? handled) =>
        handled switch
        {
            CallExpression { Arguments: [{ Name: "every", Value: NumberLiteral { Value: 1 } }] } all =>
                all.Callee.LastName,
            CallExpression => null,
            _ => handled?.LastName,
        };
}
