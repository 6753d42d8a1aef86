using Anneal.Language;

namespace Anneal.Dialects;

public static partial class Megatron
{
    /// <summary>
    /// A linear warm-up, a decay of one of five styles, and a weight decay that grows beside it (the companion
    /// <c>weight_decay</c>).
    /// </summary>
    /// <param name="initLr">Rate at the first update of the warm-up. At most <paramref name="maxLr"/>.</param>
    /// <param name="maxLr">Rate at the end of the warm-up. At least <paramref name="minLr"/>.</param>
    /// <param name="minLr">Rate after the decay. At least 0.</param>
    /// <param name="lrWarmupSteps">Length of the warm-up, its last step included. Less than
    /// <paramref name="lrDecaySteps"/>; 0: none.</param>
    /// <param name="lrDecaySteps">Where the decay ends, counted from the start of the run (the warm-up is inside).
    /// Greater than 0.</param>
    /// <param name="lrDecayStyle"><c>constant</c>, <c>linear</c>, <c>cosine</c>, <c>inverse-square-root</c> or
    /// <c>WSD</c>.</param>
    /// <param name="startWd">Weight decay at the first update. At least 0.</param>
    /// <param name="endWd">Weight decay after its increase. At least <paramref name="startWd"/>.</param>
    /// <param name="wdIncrSteps">Steps over which the weight decay grows.</param>
    /// <param name="wdIncrStyle"><c>constant</c> (then both weight decays must be equal), <c>linear</c> or
    /// <c>cosine</c>.</param>
    /// <param name="wsdDecaySteps">For <c>WSD</c>: the steps of the anneal before
    /// <paramref name="lrDecaySteps"/>.</param>
    /// <param name="lrWsdDecayStyle">For <c>WSD</c>: <c>linear</c>, <c>cosine</c>, <c>exponential</c> or
    /// <c>minus_sqrt</c>.</param>
    /// <param name="paramGroups">What each parameter group has in place of the scheduler's values; null:
    /// nothing.</param>
    /// <returns>The recipe; its clock is Megatron's <c>num_steps</c>.</returns>
    /// <exception cref="ArgumentException">An argument breaks the framework's rules.</exception>
    public static Recipe OptimizerParamScheduler(
        double initLr,
        double maxLr,
        double minLr,
        long lrWarmupSteps,
        long lrDecaySteps,
        string lrDecayStyle,
        double startWd,
        double endWd,
        long wdIncrSteps,
        string wdIncrStyle,
        long? wsdDecaySteps = null,
        string? lrWsdDecayStyle = null,
        IReadOnlyList<MegatronGroup>? paramGroups = null
    ) =>
        new FrameworkCall("megatron.OptimizerParamScheduler")
            .With("init_lr", initLr)
            .With("max_lr", maxLr)
            .With("min_lr", minLr)
            .With("lr_warmup_steps", lrWarmupSteps)
            .With("lr_decay_steps", lrDecaySteps)
            .With("lr_decay_style", lrDecayStyle)
            .With("start_wd", startWd)
            .With("end_wd", endWd)
            .With("wd_incr_steps", wdIncrSteps)
            .With("wd_incr_style", wdIncrStyle)
            .With("wsd_decay_steps", wsdDecaySteps)
            .With("lr_wsd_decay_style", lrWsdDecayStyle)
            .With(MegatronSettings.Groups, paramGroups?.Select(group => group.Given) ?? [])
            .ToRecipe();

    private static LegacyDefinition OptimizerParamSchedulerDefinition =>
        new(
            "OptimizerParamScheduler",
            "A linear warm-up and a decay of one of five styles, with the weight decay beside it.",
            new LegacyParameter("optimizer", Kinds.Optimizer, "says nothing here"),
            new LegacyParameter("init_lr", Kinds.Real, "rate at the first update of the warm-up; at most max_lr")
            {
                IsRequired = true,
            },
            new LegacyParameter("max_lr", Kinds.Real, "rate at the end of the warm-up; at least min_lr")
            {
                IsRequired = true,
            },
            new LegacyParameter("min_lr", Kinds.Real, "rate after the decay; at least 0") { IsRequired = true },
            new LegacyParameter(
                "lr_warmup_steps",
                Kinds.AnyNumber,
                "steps of the warm-up, its last one included; less than lr_decay_steps"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "lr_decay_steps",
                Kinds.AnyNumber,
                "where the decay ends, the warm-up inside; greater than 0"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter(
                "lr_decay_style",
                Kinds.Text,
                "'constant', 'linear', 'cosine', 'inverse-square-root' or 'WSD'"
            )
            {
                IsRequired = true,
            },
            new LegacyParameter("start_wd", Kinds.AnyNumber, "weight decay at the first update; at least 0")
            {
                IsRequired = true,
            },
            new LegacyParameter("end_wd", Kinds.AnyNumber, "weight decay after its increase; at least start_wd")
            {
                IsRequired = true,
            },
            new LegacyParameter("wd_incr_steps", Kinds.AnyNumber, "steps over which the weight decay grows")
            {
                IsRequired = true,
            },
            new LegacyParameter("wd_incr_style", Kinds.Text, "'constant', 'linear' or 'cosine'") { IsRequired = true },
            new LegacyParameter("use_checkpoint_opt_param_scheduler", Kinds.Boolean, "says nothing about the values")
            {
                Default = "True",
            },
            new LegacyParameter("override_opt_param_scheduler", Kinds.Boolean, "says nothing about the values")
            {
                Default = "False",
            },
            new LegacyParameter(
                "wsd_decay_steps",
                Kinds.AnyOf(Kinds.AnyNumber, Kinds.None),
                "for 'WSD': steps of the anneal before lr_decay_steps"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                "lr_wsd_decay_style",
                Kinds.AnyOf(Kinds.Text, Kinds.None),
                "for 'WSD': 'linear', 'cosine', 'exponential' or 'minus_sqrt'"
            )
            {
                Default = "None",
            },
            new LegacyParameter(
                MegatronSettings.Groups,
                Kinds.ListOf(
                    Kinds.MapOf(Kinds.Choice("max_lr", "min_lr", "start_wd", "end_wd", "wd_mult"), Kinds.Real)
                ),
                "not Megatron's own: what the optimizer's parameter groups carry, a dictionary for each"
            )
            {
                IsKeywordOnly = true,
            }
        )
        {
            Formula =
                "n <= warmup: init + (max - init) * n/warmup; then max | min + (max - min) * (1 - r) | min + (max - "
                + "min) * (1 + cos(pi*r))/2 with r = (n - warmup)/(decay - warmup) "
                + "| max(min, max * sqrt(warmup/n)) | WSD: max, then the anneal over the last wsd_decay_steps; n > "
                + "decay: min (constant: max)",
            Conventions =
                "The clock is num_steps, the sum of what step(increment) was given. The warm-up is inside "
                + "lr_decay_steps, begins at init_lr and reaches max_lr at its last step, which belongs to it. "
                + "After lr_decay_steps the rate is min_lr, except for 'constant'. An unknown decay style fails only "
                + "behind the warm-up.",
            Source = "NVIDIA Megatron-LM, megatron/core/optimizer_param_scheduler.py",
            Example =
                "megatron.OptimizerParamScheduler(init_lr=0, max_lr=3e-4, min_lr=3e-5, lr_warmup_steps=100, "
                + "lr_decay_steps=1000, lr_decay_style='cosine', start_wd=0.1, end_wd=0.1, wd_incr_steps=1000, "
                + "wd_incr_style='constant')",
            CheckWith = arguments => new MegatronSettings(arguments, null).Problem(),
            BindWith = (arguments, scope) => Settings(arguments, scope).Rate(scope.Context.GroupIndex),
            ReplayWith = (arguments, scope) =>
            {
                var rate = Settings(arguments, scope).Rate(scope.Context.GroupIndex);
                return new PositionedTrace(rate.At(0), rate);
            },
            CompanionsWith = (arguments, scope) =>
                [new("weight_decay", Settings(arguments, scope).WeightDecay(scope.Context.GroupIndex))],
        };

    private static MegatronSettings Settings(CallArguments arguments, BindingScope scope)
    {
        var settings = new MegatronSettings(arguments, scope.Context.BaseRate);
        return settings.Problem() is { } problem ? throw new ScheduleBindingException(problem) : settings;
    }
}
