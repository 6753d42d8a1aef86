using Anneal.Interop.Python.Syntax;

namespace Anneal.Interop.Python.Reading.Trainers;

/// <summary>The arguments of Hugging Face's trainer, which makes and steps its scheduler by itself.</summary>
internal static class TrainingArguments
{
    private static readonly string[] Makers =
    [
        "TrainingArguments",
        "SFTConfig",
        "DPOConfig",
        "ORPOConfig",
        "KTOConfig",
        "GRPOConfig",
        "RewardConfig",
        "CPOConfig",
    ];

    /// <summary>Whether a call makes them.</summary>
    public static bool AreMadeBy(string name, Arguments arguments) =>
        Array.Exists(Makers, maker => name.EndsWith(maker, StringComparison.Ordinal)) && arguments.Count > 0;

    private static TrainerSettings SettingsOf(Arguments arguments)
    {
        var updates = TrainerSettings.Above0(arguments.Named("max_steps"));
        var epochs = updates is null
            ? arguments.Named("num_train_epochs") ?? LiteralValue.Of(3)
            : TrainerSettings.Endless;
        return new(epochs, null, updates, arguments.Named("gradient_accumulation_steps"));
    }

    /// <summary>What a call makes.</summary>
    public static TrainingArgumentsValue Of(CallExpression call, Arguments arguments, EventContext here)
    {
        var made = new TrainingArgumentsValue(
            SchedulerOf(call, arguments, here),
            SettingsOf(arguments),
            arguments.Values
        );
        foreach (var (name, value) in arguments.All)
            if (name is not (null or "*" or "**"))
                made.Attributes.Assign(name, value, []);
        return made;
    }

    /// <summary>
    /// The arguments of a trainer that is given a scheduler of its own, <c>optimizers=(optimizer, scheduler)</c>, and
    /// that scheduler; null where a call makes no such trainer.
    /// </summary>
    public static (TrainingArgumentsValue By, SchedulerValue Driven)? Driven(Arguments arguments)
    {
        var own = arguments.Named("optimizers") is SequenceValue { Items: [_, var second] }
            ? second.Members.OfType<SchedulerValue>().FirstOrDefault()
            : null;
        var by = arguments.Values.SelectMany(value => value.Members).OfType<TrainingArgumentsValue>().FirstOrDefault();
        return own is null || by is null ? null : (by, own);
    }

    private static SchedulerValue SchedulerOf(CallExpression call, Arguments arguments, EventContext here)
    {
        var updates = SettingsOf(arguments).Updates();
        var (steps, ratio) = (arguments.Named("warmup_steps"), arguments.Named("warmup_ratio"));
        // A number of steps stands above a share of the run.
        Value warmup = TrainerSettings.Above0(steps) is { } said
            ? said
            : new ComputedValue([updates], assumed =>
                ratio is null ? 0 : Math.Ceiling(updates.Number(assumed) * ratio.Number(assumed) ?? double.NaN)
            );
        var rate = arguments.Named("learning_rate") ?? LiteralValue.Of(5e-5);
        List<ArgumentValue> given =
        [
            new(null, arguments.Named("lr_scheduler_type") ?? LiteralValue.OfString("linear")),
            new("num_warmup_steps", warmup),
            new("num_training_steps", updates),
        ];
        if (arguments.Named("lr_scheduler_kwargs") is { } more)
            given.Add(new("scheduler_specific_kwargs", more));
        return new()
        {
            At = call.At,
            Name = call.Callee.LastName ?? "",
            Definition = KnownCurves.All.Find("transformers.get_scheduler")[0],
            Arguments = new(given),
            MadeIn = here.Loops,
            Conditions = here.Conditions,
            Optimizer = new OptimizerValue("AdamW", new([new("lr", rate)])),
            Formula = steps?.Number(Assumptions.None) is > 0 and < 1 and var share
                ? _ => (null, WarmupBelowOne.Reason(share))
                : null,
        };
    }
}
