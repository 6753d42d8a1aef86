using Anneal.Formulas;
using Anneal.Interop.Python.Reading;
using Anneal.Interop.Python.Reading.Trainers;

namespace Anneal.Interop.Python.Functions;

/// <summary>Reads schedulers whose classes stand in the source, and those that are given a function.</summary>
internal static class OwnSchedulers
{
    private const string Self = "self.";

    /// <summary>
    /// Writes a scheduler as schedule text, or says why it cannot; null where it is of no class that is read.
    /// </summary>
    public static Func<Assumptions, (string? Text, string? Unknown)>? FormulaOf(SchedulerValue scheduler)
    {
        if (scheduler is { Name: KerasTrainer.RateCallback, Type: null } && KerasTrainer.RuleOf(scheduler) is { } rule)
            return assumptions => EpochRule.Of(rule, assumptions);
        if (scheduler.Rule is { } called)
            return assumptions => FunctionText.AsSchedule(FunctionText.Of(called, assumptions));
        if (scheduler is not { Type: { } type, Arguments: { } arguments })
            return null;
        var method = MethodOf(type);
        if (method is null)
            return null;
        if (type.Method("step") is { } step)
            return _ => (null, Invariant($"its own 'step' at line {step.At.Line} is not read"));
        return assumptions =>
            FunctionText.AsSchedule(
                FunctionText.Read(assumptions, RunClock.None, translation => Rate(translation, type, method, arguments))
            );
    }

    // PyTorch's has 'get_lr', Keras' is called.
    private static FunctionValue? MethodOf(ClassValue type)
    {
        var instance = new InstanceValue(type);
        var bases = type.Definition.Bases.Select(parent => parent.LastName ?? "").ToArray();
        if (bases.Any(parent => parent.EndsWith("LRScheduler", StringComparison.Ordinal)))
            return type.Bound("get_lr", instance);
        return bases.Contains("LearningRateSchedule") ? type.Bound("__call__", instance) : null;
    }

    private static Symbol Rate(Translation translation, ClassValue type, FunctionValue method, Arguments arguments)
    {
        var instance = (InstanceValue)method.Instance!;
        var clock = new NumberSymbol(new Variable());
        if (type.Bound("__init__", instance) is { } constructor)
        {
            var made = translation.Calls.Run(new ObjectSymbol(constructor), translation.Calls.GivenOf(arguments));
            foreach (var (name, symbol) in made.Names.Own)
                if (name.StartsWith(Self, StringComparison.Ordinal))
                    translation.Attributes[(instance, name[Self.Length..])] = symbol;
        }
        if (method.Definition.Name == "__call__")
            return translation.Calls.Call(new ObjectSymbol(method), Given.By(clock));
        translation.Attributes[(instance, "last_epoch")] = clock;
        translation.Attributes[(instance, "base_lrs")] = new ListSymbol([new NumberSymbol(new BaseVariable())]);
        var rates = translation.Calls.Call(new ObjectSymbol(method), Given.By());
        return rates is ListSymbol { Items: [var only] } ? only : rates;
    }
}
