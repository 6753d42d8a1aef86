using Anneal.Language;

namespace Anneal.Tests.Language;

/// <summary>Lines of training scripts as people paste them, with what Python computes and puts around a call.</summary>
public sealed class PastedLineTests
{
    [Theory]
    // Arithmetic in arguments.
    [InlineData("torch.StepLR(opt, int(0.45*200))", "torch.StepLR(step_size=90)")]
    [InlineData("torch.CosineAnnealingLR(opt, T_max=float(200))", "torch.CosineAnnealingLR(T_max=200)")]
    [InlineData("torch.CosineAnnealingLR(opt, max(1, 200-20))", "torch.CosineAnnealingLR(T_max=180)")]
    [InlineData("torch.ExponentialLR(opt, math.exp(-0.05))", "torch.ExponentialLR(gamma=0.951229424500714)")]
    [InlineData("torch.ExponentialLR(opt, np.power(0.01, 1/200))", "torch.ExponentialLR(gamma=0.9772372209558107)")]
    [InlineData("torch.StepLR(opt, 30, math.sqrt(0.25))", "torch.StepLR(step_size=30, gamma=0.5)")]
    [InlineData("torch.StepLR(opt, step_size=200 // 3)", "torch.StepLR(step_size=66)")]
    [InlineData("torch.StepLR(opt, step_size=200 % 7)", "torch.StepLR(step_size=4)")]
    [InlineData("torch.StepLR(opt, step_size=round(2.5))", "torch.StepLR(step_size=2)")]
    [InlineData("torch.StepLR(opt, step_size=30 if True else 60)", "torch.StepLR(step_size=30)")]
    [InlineData(
        "torch.CosineAnnealingLR(opt, 100, eta_min=0.1 * (0.1 ** 3))",
        "torch.CosineAnnealingLR(T_max=100, eta_min=0.00010000000000000003)"
    )]
    [InlineData(
        "torch.CosineAnnealingLR(opt, T_max=math.ceil(50000 / 128) * 30)",
        "torch.CosineAnnealingLR(T_max=11730)"
    )]
    [InlineData(
        "torch.CosineAnnealingWarmRestarts(opt, T_0=int(1e3 / 10))",
        "torch.CosineAnnealingWarmRestarts(T_0=100)"
    )]
    [InlineData(
        "get_linear_schedule_with_warmup(opt, num_warmup_steps=int(0.1*200), num_training_steps=200)",
        "transformers.get_linear_schedule_with_warmup(num_warmup_steps=20, num_training_steps=200)"
    )]
    [InlineData("optax.constant_schedule(jnp.sqrt(64) / 100)", "optax.constant_schedule(value=0.08)")]
    [InlineData("linear(0.1 * math.sqrt(4) -> 0, int(99.5))", "linear(0.2 -> 0, 99)")]
    [InlineData("cosine(0.1 -> 0, max(10, 20))", "cosine(0.1 -> 0, 20)")]
    [InlineData("torch.ExponentialLR(opt, math.pi / 4)", "torch.ExponentialLR(gamma=0.7853981633974483)")]
    [InlineData("lambda e: math.cos(torch.pi * e)", "formula(cos(3.141592653589793 * t))")]
    // Lists.
    [InlineData(
        "torch.MultiStepLR(opt, range(30, 200, 30))",
        "torch.MultiStepLR(milestones=[30, 60, 90, 120, 150, 180])"
    )]
    [InlineData(
        "torch.MultiStepLR(opt, list(range(30, 100, 30)), 0.1)",
        "torch.MultiStepLR(milestones=[30, 60, 90], gamma=0.1)"
    )]
    [InlineData("torch.MultiStepLR(opt, np.arange(30, 100, 30))", "torch.MultiStepLR(milestones=[30, 60, 90])")]
    [InlineData(
        "torch.MultiStepLR(opt, np.arange(30, 100, 30).tolist())",
        "torch.MultiStepLR(milestones=[30, 60, 90])"
    )]
    [InlineData("torch.MultiStepLR(opt, np.array([0.5, 0.75]) * 200)", "torch.MultiStepLR(milestones=[100, 150])")]
    [InlineData(
        "torch.MultiStepLR(opt, (np.array([0.5, 0.75]) * 200).astype(int))",
        "torch.MultiStepLR(milestones=[100, 150])"
    )]
    [InlineData(
        "torch.MultiStepLR(opt, np.linspace(0, 100, 5)[1:])",
        "torch.MultiStepLR(milestones=[25, 50, 75, 100])"
    )]
    [InlineData("torch.MultiStepLR(opt, [int(e*200) for e in [0.3, 0.6]])", "torch.MultiStepLR(milestones=[60, 120])")]
    [InlineData("torch.MultiStepLR(opt, [30] + [60, 90])", "torch.MultiStepLR(milestones=[30, 60, 90])")]
    [InlineData("torch.MultiStepLR(opt, (30, 60))", "torch.MultiStepLR(milestones=[30, 60])")]
    [InlineData("torch.MultiStepLR(opt, sorted([60, 30]))", "torch.MultiStepLR(milestones=[30, 60])")]
    [InlineData("torch.MultiStepLR(opt, sorted({60, 30}))", "torch.MultiStepLR(milestones=[30, 60])")]
    [InlineData(
        "torch.MultiStepLR(opt, [i * 30 for i in range(1, 10) if i % 3 == 0])",
        "torch.MultiStepLR(milestones=[90, 180, 270])"
    )]
    [InlineData(
        "torch.MultiStepLR(opt, [*range(30, 100, 30), 120])",
        "torch.MultiStepLR(milestones=[30, 60, 90, 120])"
    )]
    [InlineData("torch.MultiStepLR(opt, [e * 391 for e in (60, 120)])", "torch.MultiStepLR(milestones=[23460, 46920])")]
    [InlineData(
        "piecewise([0.1 * 0.5 ** i for i in range(3)], at=[10, 20])",
        "piecewise([0.1, 0.05, 0.025], at=[10, 20])"
    )]
    [InlineData(
        "optax.piecewise_constant_schedule(0.1, {int(100 * s): 0.1 for s in [0.3, 0.6]})",
        "optax.piecewise_constant_schedule(init_value=0.1, boundaries_and_scales={30: 0.1, 60: 0.1})"
    )]
    [InlineData(
        "keras.PiecewiseConstantDecay(list(range(10, 30, 10)), [0.1 / 10 ** i for i in range(3)])",
        "keras.PiecewiseConstantDecay(boundaries=[10, 20], values=[0.1, 0.01, 0.001])"
    )]
    // Functions.
    [InlineData(
        "torch.LambdaLR(opt, lambda step, warm=20: min(1, step / warm))",
        "torch.LambdaLR(lr_lambda=lambda t: min(1, t / 20))"
    )]
    [InlineData(
        "torch.LambdaLR(opt, functools.partial(lambda step, warm: min(1, step / warm), warm=20))",
        "torch.LambdaLR(lr_lambda=lambda t: min(1, t / 20))"
    )]
    [InlineData(
        "torch.LambdaLR(opt, partial(lambda warm, step: min(1, step / warm), 20))",
        "torch.LambdaLR(lr_lambda=lambda t: min(1, t / 20))"
    )]
    [InlineData(
        "torch.LambdaLR(opt, [lambda e: 0.1 ** sum(e >= m for m in [30, 60])])",
        "torch.LambdaLR(lr_lambda=[lambda t: 0.1 ** ((t >= 30) + (t >= 60))])"
    )]
    [InlineData(
        "torch.LambdaLR(opt, lambda e: np.clip(e / 10, 0.1, 1))",
        "torch.LambdaLR(lr_lambda=lambda t: min(max(t / 10, 0.1), 1))"
    )]
    [InlineData("lambda step, warm=20: step / warm", "formula(t / 20)")]
    [InlineData("lambda x: np.interp(x, [0, 10], [0, 1])", "formula(0.1 * t if t < 10 else 1)")]
    [InlineData(
        "LambdaLR(opt, lambda e: 0.5 ** np.sum(np.array([30, 60]) <= e))",
        "torch.LambdaLR(lr_lambda=lambda t: 0.5 ** ((30 <= t) + (60 <= t)))"
    )]
    [InlineData(
        "LambdaLR(opt, lambda e: 0.5 ** (e >= np.array([30, 60])).sum())",
        "torch.LambdaLR(lr_lambda=lambda t: 0.5 ** ((t >= 30) + (t >= 60)))"
    )]
    [InlineData(
        "LambdaLR(opt, lambda e: float(np.interp([e], [0, 50], [0, 1])[0]))",
        "torch.LambdaLR(lr_lambda=lambda t: float(0.02 * t if t < 50 else 1))"
    )]
    // What stands around.
    [InlineData("scheduler = torch.StepLR(opt, 30);", "torch.StepLR(step_size=30)")]
    [InlineData("torch.StepLR(opt, 30),", "torch.StepLR(step_size=30)")]
    [InlineData("torch.StepLR(opt, 30,);  # every 30 epochs", "torch.StepLR(step_size=30)")]
    [InlineData("self.scheduler: LRScheduler = torch.StepLR(opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData(
        "self.scheduler: Optional[LRScheduler] = torch.StepLR(self.optimizer, 30)",
        "torch.StepLR(step_size=30)"
    )]
    [InlineData("schedulers['main'] = torch.StepLR(opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData("return torch.StepLR(opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData("return [opt], [torch.StepLR(opt, 30)]", "torch.StepLR(step_size=30) every 1ep")]
    [InlineData("return opt, torch.StepLR(opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData("(torch.StepLR(opt, 30))", "torch.StepLR(step_size=30)")]
    [InlineData("[torch.StepLR(opt, 30)]", "torch.StepLR(step_size=30)")]
    [InlineData("([opt], [torch.StepLR(opt, 30)])", "torch.StepLR(step_size=30) every 1ep")]
    [InlineData("{\"scheduler\": StepLR(opt, 30), \"interval\": \"epoch\"}", "torch.StepLR(step_size=30) every 1ep")]
    [InlineData(
        "{'optimizer': opt, 'lr_scheduler': {'scheduler': StepLR(opt, 30), 'monitor': 'val'}}",
        "torch.StepLR(step_size=30) every 1ep"
    )]
    [InlineData("dict(scheduler=StepLR(opt, 30))", "torch.StepLR(step_size=30)")]
    [InlineData(
        "lr_scheduler.StepLR(optimizer=opt, **{'step_size': 30, 'gamma': 0.1})",
        "torch.StepLR(step_size=30, gamma=0.1)"
    )]
    [InlineData("lr_scheduler.StepLR(opt, **dict(step_size=30))", "torch.StepLR(step_size=30)")]
    [InlineData("StepLR(opt, *[30, 0.5])", "torch.StepLR(step_size=30, gamma=0.5)")]
    [InlineData("StepLR(opt, *(30, 0.5))", "torch.StepLR(step_size=30, gamma=0.5)")]
    [InlineData("getattr(lr_scheduler, 'StepLR')(opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData(
        "getattr(torch.optim.lr_scheduler, \"StepLR\")(opt, **{'step_size': 30})",
        "torch.StepLR(step_size=30)"
    )]
    [InlineData("{'step': StepLR, 'cos': CosineAnnealingLR}['step'](opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData("dict(step=StepLR)['step'](opt, 30)", "torch.StepLR(step_size=30)")]
    [InlineData("functools.partial(StepLR, step_size=30)(opt)", "torch.StepLR(step_size=30)")]
    [InlineData("StepLR(self.optimizers()[0], 30)", null)]
    [InlineData("StepLR(optimizers[0], 30)", "torch.StepLR(step_size=30)")]
    [InlineData(
        "SequentialLR(opt, [LinearLR(opt), getattr(lr_scheduler, 'StepLR')(opt, 30)], [5])",
        "torch.SequentialLR(schedulers=[torch.LinearLR(), torch.StepLR(step_size=30)], milestones=[5])"
    )]
    public void Reads_what_Python_reads(string line, string? canonical)
    {
        if (canonical is null)
        {
            Assert.False(Recipe.TryParse(line, out _));
            return;
        }
        Assert.Equal(canonical, Recipe.Parse(line).ToString());
        Assert.Equal(Recipe.Parse(line), Recipe.Parse(canonical));
    }
}
