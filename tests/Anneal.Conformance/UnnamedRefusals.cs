namespace Anneal.Conformance;

/// <summary>
/// What the frameworks' errors are about that do not name the argument which their own code refuses; the longest list
/// is that of Megatron's assertions, which have no text at all.
/// </summary>
public static class UnnamedRefusals
{
    private static readonly Row[] Rows =
    [
        new("composer", "", "dataloader_len is None", "ep"),
        new("composer", "", "division by zero", "t_max"),
        new("fastai", "combine_scheds", "AssertionError", "pcts"),
        new("fastai", "fit_one_cycle", "AssertionError", "pct_start"),
        new("fastai", "fit_sgdr", "division or modulo by zero", "cycle_mult"),
        new("fvcore", "", "smaller than start epoch", "milestones"),
        new("fvcore", "", "at least one param value", "values"),
        new("fvcore", "", "Number of updates must be", "num_updates"),
        new("fvcore", "", "requires a list of 2 miletones", "milestones"),
        new("keras", "PiecewiseConstantDecay", "list index out of range", "boundaries"),
        new(
            "megatron",
            "",
            "AssertionError",
            "init_lr",
            "max_lr",
            "min_lr",
            "lr_warmup_steps",
            "lr_decay_steps",
            "wsd_decay_steps",
            "start_wd",
            "end_wd"
        ),
        new("megatron", "", "increment style is not supported", "wd_incr_style"),
        new("mxnet", "", "modes of warmup", "warmup_mode"),
        new("mxnet", "", "Warmup steps has to be", "warmup_steps"),
        new("t5x", "", "no number", "warmup_steps"),
        new("caffe", "poly", "no number", "max_iter"),
        new("t5x", "", "Unknown factor", "factors"),
        new("tensor2tensor", "", "unknown learning rate factor", "learning_rate_schedule"),
        new("tensor2tensor", "", "Unrecognized learning rate", "learning_rate_decay_scheme"),
        new("big_vision", "", "Unknown lr type", "decay_type"),
        new("espnet", "", "ZeroDivisionError", "warmup_steps"),
        new("scripts", "DINO.cosine_scheduler", "AssertionError", "warmup_epochs"),
        new("scripts", "ConvNeXt.cosine_scheduler", "AssertionError", "warmup_epochs", "warmup_steps"),
        new("scripts", "ViT.create_learning_rate_schedule", "Unknown lr type", "decay_type"),
        new("scripts", "attention.ScheduledOptim", "ZeroDivisionError", "n_warmup_steps"),
        new("mmengine", "", "Starting multiplicative factor", "start_factor"),
        new("mmengine", "", "Ending multiplicative factor", "end_factor"),
        new("mmengine", "", "Constant multiplicative factor", "factor"),
        new("mmengine", "", "Factor should be", "factor"),
        new("mmengine", "", "mode ", "rule"),
        new("mmengine", "CosineRestartLR", "AssertionError", "eta_min", "eta_min_ratio", "restart_weights"),
        new("paddle", "NoamDecay", "ZeroDivisionError", "warmup_steps"),
        new("paddle", "MultiStepDecay", "must be incremented", "milestones"),
        new("paddle", "", "gamma should be", "gamma", "factor"),
        new("fairseq", "", "Cannot use a fixed learning rate", "lr"),
        new("fairseq", "reduce_lr_on_plateau", "Factor should be", "lr_shrink"),
        new("fairseq", "cosine", "AssertionError", "max_update", "lr_period_updates"),
        new("fairseq", "tri_stage", "phase ratios", "phase_ratio"),
        new("fairseq", "tri_stage", "math domain", "final_lr_scale"),
        new("fairseq", "tri_stage", "AssertionError", "max_update", "phase_ratio"),
        new("fairseq", "tri_stage", "by zero", "decay_steps"),
        new("fairseq", "triangular", "by zero", "lr_period_updates"),
        new("fairseq", "step", "AssertionError", "lr_decay", "min_lr", "lr_deacy_period"),
        new("fairseq", "inverse_sqrt", "by zero", "warmup_updates"),
        new("allennlp", "noam", "negative power", "warmup_steps"),
        new("gradual_warmup", "", "by zero", "total_epoch"),
        new("speechbrain", "CyclicCosineScheduler", "negative power", "n_warmup_steps"),
        new("speechbrain", "TriStageLRSchedule", "by zero", "warmup_steps", "decay_steps"),
        new("speechbrain", "TriStageLRSchedule", "math domain", "final_lr_scale"),
        new("speechbrain", "WarmCoolDecayLRSchedule", "math domain", "decay_factor"),
        new("speechbrain", "WarmCoolDecayLRSchedule", "by zero", "decay_every"),
        new("sooftware", "TransformerLRScheduler", "total_steps should be", "decay_steps"),
        new("sooftware", "", "by zero", "warmup_steps", "decay_steps"),
        new("sooftware", "", "math domain", "final_lr_scale"),
        new("pytorch_warmup", "", "not a list nor an int", "warmup_period"),
        new("diffusers", "piecewise_constant", "", "step_rules"),
        new("diffusers", "", "is not a valid SchedulerType", "name"),
        new("detectron2", "", "Unknown warmup method", "WARMUP_METHOD", "warmup_method"),
        new("detectron2", "build_lr_scheduler", "IndexError", "WARMUP_ITERS"),
        new("detectron2", "WarmupMultiStepLR", "Milestones should", "milestones"),
        new("gptneox", "", "AssertionError", "total_iters"),
        new("olmo", "", "AssertionError", "warmup_min_lr"),
        new("olmo", "", "division by zero", "t_warmup"),
        new("opennmt", "none", "by zero", "decay_steps"),
        new("opennmt", "", "negative power", "warmup_steps"),
        new("bolts", "", "AssertionError", "linear", "cosine"),
        new("nemo", "", "without warmup steps", "warmup_steps"),
        new("nemo", "", "'int' and 'NoneType'", "max_steps"),
        new("nemo", "", "'NoneType' and 'float'", "constant_steps"),
        new("optax", "", "non-negative scale factors", "boundaries_and_scales"),
        new("timm", "", "AssertionError", "t_initial", "lr_min", "lb", "ub"),
        new("torch", "", "Starting multiplicative factor", "start_factor"),
        new("torch", "", "Ending multiplicative factor", "end_factor"),
        new("torch", "CyclicLR", "division by zero", "step_size_up"),
        new("torch", "OneCycleLR", "division by zero", "pct_start"),
        new("torch", "OneCycleLR", "'NoneType' and 'int'", "steps_per_epoch"),
        new("torch", "", "param 'initial_lr' is not specified", "last_epoch"),
        new("torch", "SequentialLR", "'ChainedScheduler' object has no attribute", "ChainedScheduler"),
        new("", "", "threshold mode", "threshold_mode"),
        new("transformers", "", "division by zero", "num_training_steps"),
        new("transformers", "", "is not a valid SchedulerType", "name"),
        new("transformers", "", "Unknown decay type", "decay_type"),
        new("transformers", "", "Unknown warmup type", "warmup_type"),
    ];

    /// <summary>Every word that the list has beside the names of parameters.</summary>
    public static IEnumerable<string> Words => Rows.SelectMany(row => row.Arguments);

    /// <summary>The arguments that a case's error is about; null where the list does not have it.</summary>
    public static HashSet<string>? Of(GoldenCase golden) =>
        Array.Find(Rows, row => row.Fits(golden))?.Arguments.ToHashSet();

    private sealed record Row(string Peer, string Name, string Error, params string[] Arguments)
    {
        public bool Fits(GoldenCase golden) =>
            golden.Peer.StartsWith(Peer, StringComparison.Ordinal)
            && (Name.Length == 0 || golden.Name == Name)
            && golden.Error!.Contains(Error, StringComparison.Ordinal);
    }
}
