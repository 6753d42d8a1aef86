using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>Lightning's trainer, and what a module's <c>configure_optimizers</c> gives it.</summary>
internal static class LightningTrainer
{
    private const string Schedulers = "<schedulers>";

    private static readonly string[] OfScheduler = ["interval", "frequency", "strict", "reduce_on_plateau"];

    /// <summary>Whether a call makes one.</summary>
    public static bool IsMadeBy(string path, Arguments arguments) =>
        path.EndsWith("Trainer", StringComparison.Ordinal)
        && (
            path.Contains("lightning", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("pl.", StringComparison.Ordinal)
            || arguments.Named("max_epochs") is not null
            || arguments.Named("limit_train_batches") is not null
        );

    /// <summary>What it was made with.</summary>
    public static TrainerSettings Of(Arguments arguments)
    {
        // A share of the batches is no number of them.
        var batches = arguments.Named("limit_train_batches");
        var updates = TrainerSettings.Above0(arguments.Named("max_steps"));
        return new(
            TrainerSettings.Above0(arguments.Named("max_epochs")) ?? DefaultEpochs(arguments, updates),
            batches?.Number(Assumptions.None) > 1 ? batches : null,
            updates,
            arguments.Named("accumulate_grad_batches")
        );
    }

    /// <summary>
    /// Whether a module logs as it did before Lightning 1.0: <c>return {"loss": loss, "log": logs}</c>.
    /// </summary>
    public static bool IsOld(ClassStatement module) =>
        module
            .Methods.SelectMany(method => method.Body.Statements)
            .OfType<JumpStatement>()
            .Select(jump => jump.Value)
            .OfType<DictionaryLiteral>()
            .SelectMany(result => result.KeysAndValues)
            .Any(part => part is TextLiteral { Text: "log" or "progress_bar" });

    /// <summary>
    /// What <c>save_hyperparameters</c> keeps in <c>self.hparams</c>: what it is given, else what the constructor was.
    /// </summary>
    public static Value Saved(Arguments arguments, IReadOnlyList<CallFrame> frames)
    {
        if (arguments.Positional is [not LiteralValue and var settings])
            return settings;
        var names = arguments.Positional.Select(name => (name as LiteralValue)?.Content).ToArray();
        var saved = new RecordValue("self.hparams", []);
        foreach (var (name, value) in frames.TakeLast(1).SelectMany(constructor => constructor.Given))
            if (name != "self" && (names.Length == 0 || names.Contains(name)))
                saved.Attributes.Assign(name, value, []);
        return saved;
    }

    /// <summary>Whether a module makes its updates itself: <c>self.automatic_optimization = False</c>.</summary>
    public static bool IsByHand(ClassStatement module) =>
        module
            .Methods.SelectMany(method => method.Body.Statements)
            .Concat(module.Body.Statements)
            .OfType<AssignmentStatement>()
            .Any(assigned =>
                assigned.Value is NameExpression { Name: "False" }
                && assigned.Targets.Any(target => target.LastName == "automatic_optimization")
            );

    /// <summary>Keeps the schedulers that a module has made, for whoever asks it for them.</summary>
    public static Value Keep(InstanceValue module, Value result)
    {
        Value[] schedulers = [.. Configured(result).Select(each => each.Scheduler).Distinct()];
        var kept = schedulers is [var only] ? only : new SequenceValue(schedulers);
        module.Attributes.Assign(Schedulers, kept, []);
        return kept;
    }

    /// <summary>What <see cref="Keep"/> has kept; null for nothing.</summary>
    public static Value? Kept(InstanceValue module) => module.Attributes.Find(Schedulers, []);

    private static Value? DefaultEpochs(Arguments arguments, Value? updates)
    {
        if (updates is not null)
            return TrainerSettings.Endless;
        return arguments.HasMore || arguments.Named("max_epochs") is not null ? null : LiteralValue.Of(1000);
    }

    /// <summary>
    /// The schedulers that a module's <c>configure_optimizers</c> gives, each with how it is stepped.
    /// </summary>
    public static IEnumerable<ConfiguredScheduler> Configured(Value result)
    {
        foreach (var member in result.Members)
        foreach (var configured in In(member))
            yield return configured;
    }

    private static IEnumerable<ConfiguredScheduler> In(Value result)
    {
        switch (result)
        {
            case RecordValue record when record.Attributes.Find("lr_scheduler", []) is { } given:
                var misplaced = OfScheduler.FirstOrDefault(key =>
                    record.Attributes.Find(key, []) is not null
                    && (given.Members[0] as RecordValue)?.Attributes.Find(key, []) is null
                );
                var monitor = record.Attributes.Find("monitor", []);
                return One(given).Select(one => one with { Misplaced = misplaced, Monitor = one.Monitor ?? monitor });
            case SequenceValue { Items: [SequenceValue, SequenceValue schedulers] }:
                return schedulers.Items.SelectMany(One);
            case SequenceValue { Items: [SequenceValue, var only] }:
                return One(only);
            case SequenceValue { Items: var items }:
                return items.OfType<RecordValue>().SelectMany(In);
            default:
                return [];
        }
    }

    private static IEnumerable<ConfiguredScheduler> One(Value given)
    {
        foreach (var member in given.Members)
        {
            if (member is SchedulerValue scheduler)
                yield return new(scheduler, "epoch", null, null, null);
            if (member is not RecordValue record)
                continue;
            foreach (var inner in record.Attributes.Find("scheduler", [])?.Members.OfType<SchedulerValue>() ?? [])
                yield return new(
                    inner,
                    record.Attributes.Find("interval", []) is { } said ? (said as LiteralValue)?.Content : "epoch",
                    record.Attributes.Find("frequency", []),
                    record.Attributes.Find("monitor", []),
                    null
                );
        }
    }
}
