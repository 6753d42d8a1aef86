using static TorchSharp.torch.optim.lr_scheduler.impl;

namespace Anneal.TorchTests.Schedulers;

/// <summary>All fourteen schedulers of TorchSharp, with each of their modes.</summary>
internal static class SchedulerCases
{
    public static IReadOnlyList<SchedulerCase> All { get; } =
    [
        new(
            "LambdaLR",
            o => lr_scheduler.LambdaLR(o, epoch => Math.Pow(0.95, epoch)),
            "torch.LambdaLR(lambda epoch: 0.95 ** epoch)"
        ),
        new(
            "MultiplicativeLR",
            o => lr_scheduler.MultiplicativeLR(o, _ => 0.95),
            "torch.MultiplicativeLR(lambda epoch: 0.95)"
        ),
        new("StepLR", o => lr_scheduler.StepLR(o, 10, 0.5), "torch.StepLR(step_size=10, gamma=0.5)"),
        new(
            "MultiStepLR",
            o => lr_scheduler.MultiStepLR(o, [10, 25], 0.3),
            "torch.MultiStepLR(milestones=[10, 25], gamma=0.3)"
        ),
        new("PolynomialLR", o => lr_scheduler.PolynomialLR(o, 40, 2), "torch.PolynomialLR(total_iters=40, power=2)"),
        new("ExponentialLR", o => lr_scheduler.ExponentialLR(o, 0.97), "torch.ExponentialLR(gamma=0.97)"),
        new("ConstantLR", o => lr_scheduler.ConstantLR(o, 0.25, 12), "torch.ConstantLR(factor=0.25, total_iters=12)"),
        new(
            "LinearLR",
            o => lr_scheduler.LinearLR(o, 0.1, 1, 20),
            "torch.LinearLR(start_factor=0.1, end_factor=1, total_iters=20)"
        ),
        new(
            "CosineAnnealingLR",
            o => lr_scheduler.CosineAnnealingLR(o, 50, 0.001),
            "torch.CosineAnnealingLR(T_max=50, eta_min=0.001)"
        ),
        new(
            "SequentialLR",
            o =>
                lr_scheduler.SequentialLR(
                    o,
                    [lr_scheduler.LinearLR(o, 0.1, 1, 5), lr_scheduler.ExponentialLR(o, 0.9)],
                    [5]
                ),
            "torch.SequentialLR([torch.LinearLR(start_factor=0.1, total_iters=5), torch.ExponentialLR(gamma=0.9)], "
                + "milestones=[5])"
        ),
        new(
            "ChainedLR",
            o => lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(o, 0.1, 2), lr_scheduler.ExponentialLR(o, 0.9)]),
            "torch.ChainedScheduler([torch.ConstantLR(factor=0.1, total_iters=2), torch.ExponentialLR(gamma=0.9)])"
        ),
        new(
            "ReduceLROnPlateau, min",
            o => lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 2),
            "torch.ReduceLROnPlateau(factor=0.5, patience=2)"
        )
        {
            Observes = true,
        },
        new(
            "ReduceLROnPlateau, max, abs, cooldown",
            o =>
                lr_scheduler.ReduceLROnPlateau(
                    o,
                    "max",
                    0.5,
                    patience: 1,
                    threshold: 0.1,
                    threshold_mode: "abs",
                    cooldown: 3,
                    min_lr: [0.01]
                ),
            "torch.ReduceLROnPlateau(mode='max', factor=0.5, patience=1, threshold=0.1, threshold_mode='abs', "
                + "cooldown=3, min_lr=0.01)"
        )
        {
            Observes = true,
        },
        new(
            "OneCycleLR",
            o => lr_scheduler.OneCycleLR(o, 0.1, total_steps: 61),
            "torch.OneCycleLR(max_lr=0.1, total_steps=61)"
        ),
        new(
            "OneCycleLR, linear",
            o => lr_scheduler.OneCycleLR(o, 0.1, total_steps: 61, anneal_strategy: OneCycleLR.AnnealStrategy.Linear),
            "torch.OneCycleLR(max_lr=0.1, total_steps=61, anneal_strategy='linear')"
        ),
        new(
            "OneCycleLR, three phases",
            o => lr_scheduler.OneCycleLR(o, 0.1, total_steps: 61, three_phase: true),
            "torch.OneCycleLR(max_lr=0.1, total_steps=61, three_phase=True)"
        ),
        new(
            "OneCycleLR, epochs",
            o => lr_scheduler.OneCycleLR(o, 0.1, epochs: 4, steps_per_epoch: 20, pct_start: 0.25),
            "torch.OneCycleLR(max_lr=0.1, epochs=4, steps_per_epoch=20, pct_start=0.25)"
        ),
        new(
            "OneCycleLR, momentum left alone",
            o => lr_scheduler.OneCycleLR(o, 0.1, total_steps: 61, cycle_momentum: false, div_factor: 10),
            "torch.OneCycleLR(max_lr=0.1, total_steps=61, cycle_momentum=False, div_factor=10)"
        ),
        new(
            "CyclicLR, triangular",
            o => lr_scheduler.CyclicLR(o, 0.001, 0.1, step_size_up: 10),
            "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=10)"
        )
        {
            HasSameMomentum = false,
        },
        new(
            "CyclicLR, triangular2",
            o => lr_scheduler.CyclicLR(o, 0.001, 0.1, step_size_up: 10, mode: CyclicLR.Mode.Triangular2),
            "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=10, mode='triangular2')"
        )
        {
            HasSameMomentum = false,
        },
        new(
            "CyclicLR, exp_range",
            o => lr_scheduler.CyclicLR(o, 0.001, 0.1, step_size_up: 10, mode: CyclicLR.Mode.ExpRange, gamma: 0.9),
            "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=10, mode='exp_range', gamma=0.9)"
        )
        {
            HasSameRate = false,
            HasSameMomentum = false,
        },
        new(
            "CyclicLR, momentum left alone",
            o => lr_scheduler.CyclicLR(o, 0.001, 0.1, step_size_up: 6, step_size_down: 14, cycle_momentum: false),
            "torch.CyclicLR(base_lr=0.001, max_lr=0.1, step_size_up=6, step_size_down=14, cycle_momentum=False)"
        ),
    ];
}
