using System.Text;
using Anneal.Lint;
using Anneal.Tests.Architecture;

namespace Anneal.Tests.Lint;

/// <summary>
/// Every finding in full, in <c>findings.txt</c>: severity, part, step, message and remedy, of at least one mistake for
/// each thing that each rule can say. <c>ANNEAL_UPDATE_DOCS=1 dotnet test …</c> writes the file again; read its
/// difference.
/// </summary>
public sealed class FindingTextsTests
{
    private const string File = "tests/Anneal.Tests/Lint/findings.txt";

    private static readonly RunPlan Steps = RunPlan.FromSteps(1000);
    private static readonly RunPlan Epochs = RunPlan.FromEpochs(10, 100);
    private static readonly RunPlan Summed = RunPlan.FromSamples(40_000, 10, epochs: 1, gradientAccumulation: 4);
    private static readonly RunPlan Shared = RunPlan.FromSamples(40_000, 10, epochs: 1, devices: 4);
    private static readonly RunPlan Both = RunPlan.FromSamples(60_000, 10, 1, devices: 3, gradientAccumulation: 2);

    private static readonly Case[] Cases =
    [
        new("linear(1 -> 0.1, 1500)", Steps),
        new("linear(1 -> 0.1, 2500)", Steps),
        new("keras.CosineDecay(0.1, 3000)", Steps),
        new("torch.OneCycleLR(0.1, total_steps=1500)", Steps),
        new("0.5 for 1200 then linear(0.5 -> 0, 100)", Steps),
        new("multistep(1, factor=0.5, at=[500, 1000])", Steps),
        new("multistep(1, factor=0.5, at=[1000, 1100, 1200, 1300, 1400, 1500])", Steps),
        new("piecewise([1, 0.5, 0.1], at=[500, 2000]) for 1500 then 0.1", Steps),
        new("step(1, factor=0.5, every=1000)", Steps),
        new("cycle(0 -> 1, up=500, down=700)", Steps),
        new("cycle(0 -> 1, up=5000)", Steps),
        new("cycle(1 -> 0, up=1000, down=500)", Steps),
        new("restarts(1 -> 0, first=700)", Steps),
        new("cycle(0 -> 1, up=2) every 1ep", Epochs),
        new("torch.CosineAnnealingLR(T_max=900)", Steps),
        new("torch.CosineAnnealingLR(T_max=600)", Steps),
        new("torch.OneCycleLR(0.1, total_steps=900)", Steps),
        new("linear(1 -> 0.01, 800)", Steps),
        new("linear(1 -> 0, 400)", Steps),
        new("cycle(0.001 -> 0.1, up=500) every 1ep", Epochs),
        new("cosine(0.1 -> 0, 1000)", Epochs, StepFrequency.Epoch),
        new("cosine(0.1 -> 0, 10)", Epochs),
        new("step(0.1, factor=0.1, every=3)", RunPlan.FromEpochs(12, 100)),
        new("linear(1 -> 0, 4000)", Summed),
        new("linear(1 -> 0, 4000)", Shared),
        new("linear(1 -> 0, 6000)", Both),
        new("linear(1 -> 0, 1000)", Summed, StepFrequency.Batch),
        new("exponential(1, factor=0.9)", Epochs),
        new("warmup(5) then linear(1 -> 0.1)", Epochs),
        new("warmup(500, from=0) then linear(1 -> 0.1)", RunPlan.FromSteps(5000)),
        new("constant(0)", Steps),
        new("piecewise([0, 1], at=[2])", Steps),
        new("piecewise([0, 1], at=[100])", Epochs),
        new("piecewise([0, 1], at=[250])", Epochs),
        new("piecewise([1, 0, 1], at=[300, 350])", Steps),
        new("linear(1 -> 0, 999)", Steps),
        new("piecewise([0.0001, 1], at=[150])", Epochs),
        new("piecewise([0.0001, 1], at=[250])", Epochs),
        new("linear(0 -> 0.1, 100) then linear(0.3 -> 0.1, 900)", Steps),
        new("linear(1 -> 0, 100) then linear(0.3 -> 0.1, 900)", Steps),
        new("0.3 for 100 then cosine(0.1 -> 0.05, 900)", Steps),
        new("formula(0.001 * t + 0.1 if t < 500 else 0.2 - 0.0001 * t)", Steps),
        new("formula(1 - 0.001 * t if t < 500 else 0.2 - 0.0001 * t)", Steps),
        new("multistep(1, factor=0.5, at=[0, 500])", Steps),
        new("0.1 for 100 then multistep(1, factor=0.5, at=[0, 500])", Steps),
        new("torch.MultiStepLR(milestones=[500, 300])", Steps),
        new("torch.MultiStepLR(milestones=[300, 300])", Steps),
        new("torch.MultiStepLR(milestones=[-3, 300])", Steps),
        new("torch.MultiStepLR(milestones=[3.5, 300])", Steps),
        new("formula(1 / (t - 500))", Steps),
        new("optax.linear_schedule(1, -0.1, 1000)", Steps),
        new("formula(1 if t < 999 else -1)", Steps),
        new("exponential(1, factor=0.5, per=10)", Steps),
        new("torch.ExponentialLR(gamma=-0.5)", Steps),
        new("torch.StepLR(step_size=100, gamma=0)", Steps),
        new("step(0.1, factor=2, every=300)", Steps),
        new("torch.MultiStepLR(milestones=[300], gamma=2)", Steps),
        new("keras.PolynomialDecay(0.1, 1000, end_learning_rate=0.2)", Steps),
        new("keras.CosineDecay(0.1, 700, warmup_target=0.01, warmup_steps=300)", Steps),
        new("warmup(400) then cosine(1 -> 0.1)", Steps),
        new("warmup(1200) then cosine(1 -> 0.1, 100)", Steps),
        new("noam(model=512, warmup=400)", Steps),
        new("linear(0.5 -> 1, 1) then cosine(1 -> 0.1)", Steps),
        new("warmup(0.01%) then cosine(1 -> 0.1)", Steps),
        new("torch.OneCycleLR(0.1, total_steps=1001)", Steps, Optimizer: new(Momentum: 0)),
        new("cosine(0.3 -> 0.01)", Steps, Optimizer: new(LearningRate: 0.1)),
        new("keras.CosineDecay(0.3, 1000)", Steps, Optimizer: new(LearningRate: 0.1)),
        new("base | plateau(patience=2)", Epochs, Metric: new("loss", MetricSource.TrainingBatch)),
        new("base | plateau(patience=2)", Epochs, Metric: new("loss", MetricSource.Training)),
        new("base | plateau(patience=2)", Epochs, Metric: new("validation_accuracy")),
        new("base | plateau(patience=2, mode=max)", Epochs, Metric: new("validation_loss")),
        new("base | plateau(patience=2) | plateau(patience=3, mode=max)", Epochs, Metric: new("validation_accuracy")),
        new("base | plateau(patience=20)", Epochs),
        new("base | plateau(patience=2) | plateau(patience=3)", Epochs),
        new("linear(1 -> 0.1) | plateau(patience=2)", Epochs),
        new("warmup(250) then 1 | plateau(patience=1)", Epochs),
        new("linear(0 -> 1, 1500)", Steps),
        new("0.5 for 1000 then multistep(1, factor=0.5, at=[5])", Steps),
        new("0.5 for 100 then multistep(1, factor=0.5, at=[950])", Steps),
        new("cycle(0.5 -> 0.5, up=500, down=700)", Steps),
        new("cycle(0.5 -> 0.5, up=1500)", Steps),
        new("restarts(1 -> 0, first=600, decay=0.05)", RunPlan.FromSteps(900)),
        new("torch.CosineAnnealingLR(T_max=900, eta_min=0.2)", Steps),
        new("linear(0.1 -> 0.07, 400)", Steps),
        new("linear(1 -> 0.5, 400)", Steps),
        new("linear(1 -> 0.01, 500)", Steps),
        new("linear(0 -> 0.5, 1000) then linear(1 -> 0, 100)", Steps),
        new("linear(1 -> 0.5, 100) then piecewise([0.1, 0.05], at=[300])", Steps),
        new("linear(1 -> 0.5, 100) then piecewise([0.1, 0.05], at=[800])", Steps),
        new("formula(1e-8 * t if t < 333333 else 1e-8 * t + 0.0065)", RunPlan.FromSteps(1_000_000)),
        new("formula(0.02 - 1e-8 * t if t < 777777 else 0.005 - 1e-9 * t)", RunPlan.FromSteps(1_000_000)),
        new("torch.MultiStepLR(milestones=[300, 1000, 1000])", Steps),
        new("torch.MultiStepLR(milestones=[0])", Steps),
        new("keras.PiecewiseConstantDecay([0, 300], [1, 0.5, 0.1])", Steps),
        new("torch.OneCycleLR(0.1, total_steps=1001) with momentum = 0.9", Steps, Optimizer: new(Momentum: 0)),
        new("fastai.fit_one_cycle(10, 0.1)", Epochs, Optimizer: new(Momentum: 0)),
        new(
            "torch.ChainedScheduler([torch.LinearLR(start_factor=0.1, total_iters=100), "
                + "torch.SequentialLR(schedulers=[torch.LinearLR(start_factor=0.01, end_factor=0.1, total_iters=300), "
                + "torch.ConstantLR(factor=0.3, total_iters=900)], milestones=[300])])",
            Steps
        ),
        new("linear(0.1 -> 0.09) | plateau(patience=2)", Epochs),
        new("linear(1 -> 0.5, 500) | plateau(patience=2)", Epochs),
        new("linear(0.1 -> 0.01) | plateau(patience=2)", Epochs),
        new("base | plateau(patience=2) | plateau(patience=3)", Epochs, Metric: new("validation_accuracy")),
    ];

    [Fact]
    public void Are_those_of_the_list()
    {
        var written = new StringBuilder();
        foreach (var (text, plan, frequency, optimizer, metric) in Cases)
        {
            var report = Linting.Check(text, plan, frequency, optimizer, metric);
            written.Append(
                $"{text} | {plan} | {frequency}{(optimizer is null ? "" : $" | {optimizer}")}"
                    + $"{(metric is null ? "" : $" | {metric}")}\n"
            );
            foreach (var line in report.Listing().Split('\n'))
                written.Append($"    {line}\n");
        }
        var path = Repository.Source(File);
        if (Environment.GetEnvironmentVariable("ANNEAL_UPDATE_DOCS") == "1")
            System.IO.File.WriteAllText(path, written.ToString());
        Assert.Equal(System.IO.File.ReadAllLines(path), written.ToString().Split('\n')[..^1]);
    }

    [Fact]
    public void Every_rule_says_what_it_looks_for() =>
        Assert.Equal(
            [
                "LR001 the run ends before the schedule",
                "LR002 a milestone is never reached",
                "LR003 the run ends within a cycle",
                "LR004 the run continues after the schedule's end",
                "LR005 advanced at another frequency than it is sized for",
                "LR006 updates at rate 0, or almost",
                "LR007 the rate jumps",
                "LR008 a suspicious list of milestones",
                "LR009 a vanishing or negative rate",
                "LR010 a warm-up that takes the run, or a phase without room",
                "LR011 hidden side effects",
                "LR012 reduce on plateau misused",
            ],
            Linter.Rules.Select(rule => $"{rule.Code} {rule.Title}")
        );

    private sealed record Case(
        string Text,
        RunPlan Plan,
        StepFrequency Frequency = StepFrequency.Update,
        OptimizerFacts? Optimizer = null,
        MetricFacts? Metric = null
    );
}
