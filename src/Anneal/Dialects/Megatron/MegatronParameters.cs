using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>The parameters of Megatron's scheduler.</summary>
internal abstract class MegatronParameters : CurveDefinition
{
    /// <summary>The decay style that has no length of its own.</summary>
    public const string InverseSquareRoot = "inverse-square-root";

    /// <summary>What the weight decay of a group is multiplied by.</summary>
    public const string WeightDecayFactor = "wd_mult";

    public static readonly Parameter<ScheduleValue> InitLr = Real(
        "init_lr",
        "rate at the first update of the warm-up; at most max_lr"
    );
    public static readonly Parameter<ScheduleValue> MaxLr = Real(
        "max_lr",
        "rate at the end of the warm-up; at least min_lr"
    );
    public static readonly Parameter<ScheduleValue> MinLr = Real("min_lr", "rate after the decay; at least 0");
    public static readonly Parameter<double> WarmupSteps = Number(
        "lr_warmup_steps",
        "steps of the warm-up, its last one included; less than lr_decay_steps",
        ParameterRole.Period
    );
    public static readonly Parameter<double> DecaySteps = Number(
        "lr_decay_steps",
        "where the decay ends, the warm-up inside; greater than 0",
        ParameterRole.Length
    );
    public static readonly Parameter<string> DecayStyle = Required(
        "lr_decay_style",
        Kinds.Text,
        "'constant', 'linear', 'cosine', 'inverse-square-root' or 'WSD'"
    );
    public static readonly Parameter<double> StartWd = Number(
        "start_wd",
        "weight decay at the first update; at least 0"
    );
    public static readonly Parameter<double> EndWd = Number(
        "end_wd",
        "weight decay after its increase; at least start_wd"
    );
    public static readonly Parameter<double> IncreaseSteps = Number(
        "wd_incr_steps",
        "steps over which the weight decay grows",
        ParameterRole.Time
    );
    public static readonly Parameter<string> IncreaseStyle = Required(
        "wd_incr_style",
        Kinds.Text,
        "'constant', 'linear' or 'cosine'"
    );
    public static readonly Parameter<bool> UsesCheckpoint = Flag(
        "use_checkpoint_opt_param_scheduler",
        true,
        "has no effect on the values"
    );
    public static readonly Parameter<bool> Overrides = Flag(
        "override_opt_param_scheduler",
        false,
        "has no effect on the values"
    );
    public static readonly Parameter<double> AnnealSteps = OrNone(
        "wsd_decay_steps",
        Kinds.AnyNumber,
        "for 'WSD': steps of the anneal before lr_decay_steps",
        ParameterRole.Time
    );
    public static readonly Parameter<string> AnnealStyle = OrNone(
        "lr_wsd_decay_style",
        Kinds.Text,
        "for 'WSD': 'linear', 'cosine', 'exponential' or 'minus_sqrt'"
    );
    public static readonly Parameter<ValueList<ValueList<(string Key, ScheduleValue Value)>>> Groups = new(
        "param_groups",
        Kinds.ListOf(
            Kinds.MapOf(Kinds.Choice(MaxLr.Name, MinLr.Name, StartWd.Name, EndWd.Name, WeightDecayFactor), Kinds.Real)
        ),
        "not Megatron's own: what the optimizer's parameter groups carry, a dictionary for each"
    )
    {
        IsKeywordOnly = true,
    };

    private protected MegatronParameters(string name, string summary)
        : base(
            "megatron",
            name,
            summary,
            Optimizer,
            InitLr,
            MaxLr,
            MinLr,
            WarmupSteps,
            DecaySteps,
            DecayStyle,
            StartWd,
            EndWd,
            IncreaseSteps,
            IncreaseStyle,
            UsesCheckpoint,
            Overrides,
            AnnealSteps,
            AnnealStyle,
            Groups
        ) { }
}
