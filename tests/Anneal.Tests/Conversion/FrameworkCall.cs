namespace Anneal.Tests.Conversion;

/// <summary>Schedules as frameworks write them.</summary>
internal static class FrameworkCall
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        "torch.OneCycleLR(max_lr=0.1, total_steps=1000)",
        "torch.CosineAnnealingLR(T_max=300, eta_min=0.001)",
        "torch.SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=100), CosineAnnealingLR(T_max=900)], "
            + "milestones=[100])",
        "torch.MultiplicativeLR(lambda epoch: 0.999)",
        "torch.ChainedScheduler(schedulers=[ConstantLR(factor=0.1, total_iters=20), ExponentialLR(gamma=0.999)])",
        "torch.SWALR(swa_lr=0.05, anneal_epochs=200)",
        "torch.LambdaLR(lambda epoch: 0.95 ** (epoch // 30))",
        "keras.CosineDecay(0, decay_steps=900, alpha=0.01, warmup_target=0.1, warmup_steps=100)",
        "keras.CosineDecayRestarts(0.1, first_decay_steps=100, t_mul=1.5, m_mul=0.9, alpha=0.1)",
        "keras.PolynomialDecay(0.1, decay_steps=300, power=2, cycle=True)",
        "keras.PiecewiseConstantDecay(boundaries=[100, 200], values=[0.1, 0.01, 0.001])",
        "optax.warmup_cosine_decay_schedule(init_value=0, peak_value=0.1, warmup_steps=100, decay_steps=1000, "
            + "exponent=2)",
        "optax.join_schedules([optax.linear_schedule(0, 0.1, 100), optax.cosine_decay_schedule(0.1, 900)], "
            + "boundaries=[100])",
        "optax.sgdr_schedule([{'init_value': 0, 'peak_value': 0.1, 'warmup_steps': 10, 'decay_steps': 100}, "
            + "{'init_value': 0, 'peak_value': 0.05, 'warmup_steps': 10, 'decay_steps': 200}])",
        "timm.CosineLRScheduler(t_initial=200, warmup_t=20, warmup_lr_init=1e-6, cycle_limit=4, cycle_decay=0.5)",
        "timm.StepLRScheduler(decay_t=300, decay_rate=0.1, warmup_t=50)",
        "transformers.get_cosine_with_hard_restarts_schedule_with_warmup(num_warmup_steps=100, "
            + "num_training_steps=1000, num_cycles=3)",
        "transformers.get_wsd_schedule(num_warmup_steps=100, num_decay_steps=200, num_training_steps=1000)",
        "transformers.get_inverse_sqrt_schedule(num_warmup_steps=100)",
        "mxnet.FactorScheduler(step=100, factor=0.9, base_lr=0.1)",
        "mxnet.MultiFactorScheduler(step=[100, 200], factor=0.1, base_lr=0.1, warmup_steps=20)",
        "composer.CosineAnnealingWithWarmupScheduler('10ep', t_max='1dur', alpha_f=0.1)",
        "fvcore.CosineParamScheduler(0.1, 0.001)",
        "deepspeed.WarmupDecayLR(total_num_steps=1000, warmup_num_steps=100, warmup_max_lr=0.1)",
        "d2l.SquareRootScheduler(0.1)",
    ];
}
