using Anneal.Interop.Pickle;

namespace Anneal.Interop.TorchFiles;

/// <summary>What the state of a scheduler class looks like. A state does not say its class: its keys do.</summary>
/// <param name="Name">The class.</param>
/// <param name="Arguments">The arguments that the state keeps.</param>
/// <param name="Progress">Further keys that it always has.</param>
internal sealed record TorchClass(string Name, ValueList<TorchKey> Arguments, params ValueList<string> Progress)
{
    public const string Sequential = "SequentialLR",
        Chained = "ChainedScheduler",
        Plateau = "ReduceLROnPlateau",
        Lambda = "LambdaLR",
        Multiplicative = "MultiplicativeLR",
        WarmRestarts = "CosineAnnealingWarmRestarts",
        Averaging = "SWALR";

    public const string Lambdas = "lr_lambdas",
        Parts = "_schedulers",
        BaseRates = "base_lrs",
        LastEpoch = "last_epoch",
        StepCount = "_step_count",
        LastRates = "_last_lr",
        Verbose = "verbose",
        IsStepping = "_get_lr_called_within_step",
        Period = "T_i",
        PeriodPosition = "T_cur",
        Best = "best",
        BadCount = "num_bad_epochs",
        CooldownLeft = "cooldown_counter",
        Worst = "mode_worse";

    // PyTorch 2 adds these, and what they say plays no part between two steps.
    private static readonly string[] Later = ["_is_initial", "_anneal_func_type", "default_min_lr"];

    private static readonly string[] Common =
    [
        BaseRates,
        LastEpoch,
        StepCount,
        LastRates,
        Verbose,
        IsStepping,
        .. Later,
    ];

    /// <summary>
    /// Keys that a state may have and that say nothing here: references to functions, and what follows from the
    /// arguments.
    /// </summary>
    public ValueList<string> Ignored { get; init; } = [];

    /// <summary>Whether the state keeps too few of the arguments to make the schedule from them.</summary>
    public bool NeedsText { get; init; }

    /// <summary>Every class whose state can be saved.</summary>
    public static ValueList<TorchClass> All { get; } =
    [
        new("StepLR", [Count("step_size"), Number("gamma")]),
        new("MultiStepLR", [new("milestones", TorchForm.CountedSet), Number("gamma")]),
        new("ConstantLR", [Number("factor"), Count("total_iters")]),
        new("LinearLR", [Number("start_factor"), Number("end_factor"), Count("total_iters")]),
        new("ExponentialLR", [Number("gamma")]),
        new("PolynomialLR", [Count("total_iters"), Number("power")]),
        new("CosineAnnealingLR", [Count("T_max"), Number("eta_min")]),
        new(WarmRestarts, [Count("T_0"), Count("T_mult"), Number("eta_min")], Period, PeriodPosition),
        new(Lambda, [], Lambdas) { NeedsText = true },
        new(Multiplicative, [], Lambdas) { NeedsText = true },
        new("OneCycleLR", [Count("total_steps"), new("cycle_momentum", TorchForm.Flag)])
        {
            NeedsText = true,
            Ignored = ["_schedule_phases", "anneal_func", "use_beta1"],
        },
        new(Averaging, [Count("anneal_epochs")]) { NeedsText = true, Ignored = ["anneal_func"] },
        new(
            Plateau,
            [
                new("mode", TorchForm.Word),
                Number("factor"),
                Count("patience"),
                Number("threshold"),
                new("threshold_mode", TorchForm.Word),
                Count("cooldown"),
                new("min_lrs", "min_lr", TorchForm.PerGroup),
                Number("eps"),
            ],
            Best,
            BadCount,
            CooldownLeft,
            Worst
        ),
        new(Sequential, [new("_milestones", "milestones", TorchForm.Counts)], Parts),
        new(Chained, [], Parts),
    ];

    /// <summary>The class of that name; null for one whose state cannot be saved.</summary>
    public static TorchClass? Of(string name) => All.FirstOrDefault(known => known.Name == name);

    /// <summary>
    /// The class whose keys a dictionary has; null where it is no scheduler's state. The states of <c>LambdaLR</c> and
    /// <c>MultiplicativeLR</c> look alike: both are called the former.
    /// </summary>
    public static TorchClass? Of(PickleDictionary dictionary)
    {
        if (dictionary.Find(LastEpoch) is null && dictionary.Find(Parts) is null)
            return null;
        var keys = dictionary.Items.Select(item => (item.Key as PickleText)?.Value).ToHashSet();
        return All.FirstOrDefault(known =>
            known.Required.All(keys.Contains) && keys.All(key => key is not null && known.Takes(key))
        );
    }

    /// <summary>Whether a state of one class may be that of the other.</summary>
    public bool LooksLike(TorchClass other) =>
        Name == other.Name || Progress.Contains(Lambdas) && other.Progress.Contains(Lambdas);

    private static TorchKey Count(string name) => new(name, TorchForm.Count);

    private static TorchKey Number(string name) => new(name, TorchForm.Number);

    private IEnumerable<string> Required => Arguments.Select(argument => argument.Name).Concat(Progress);

    private bool Takes(string key) => Required.Contains(key) || Ignored.Contains(key) || Common.Contains(key);
}
