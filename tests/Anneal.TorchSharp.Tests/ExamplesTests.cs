using Anneal.Interop;
using TorchSharp.PyBridge;

namespace Anneal.TorchTests;

/// <summary>What the code of docs/torchsharp.md does.</summary>
public sealed class ExamplesTests
{
    private static readonly nn.Module<Tensor, Tensor>? Model = LibTorch.Missing is null
        ? SmallTraining.NewModel()
        : null;

    [TorchFact]
    public void A_run_that_is_stopped_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        var plan = RunPlan.FromEpochs(8, stepsPerEpoch: 10);
        var expected = Train(folder.File("undisturbed"), long.MaxValue);
        Assert.Throws<OperationCanceledException>(() => Train(folder.File("stopped"), 37));
        Assert.Equal(expected, Train(folder.File("stopped"), long.MaxValue));

        string Train(string path, long stop)
        {
            var model = SmallTraining.NewModel();
            var scheduler = Examples.Train(
                model,
                step => step == stop ? throw new OperationCanceledException() : SmallTraining.LossOf(model, step),
                plan,
                path
            );
            Assert.Equal(0.01, scheduler.CurrentRate);
            return SmallTraining.HashOf(model);
        }
    }

    [TorchFact]
    public void Momentum_and_weight_decay_of_SGD_are_set()
    {
        var group = (SGD.ParamGroup)Examples.Momentum(Model!).ParamGroups.Single();
        var bound = Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=100)").Bind(baseRate: 0.1);
        Assert.Equal(
            (bound.Rate.At(1), bound.Companions[0].Curve.At(1), 5e-4),
            (group.LearningRate, group.Momentum, group.Options.weight_decay!.Value)
        );
    }

    [TorchFact]
    public void The_first_beta_of_Adam_is_set() =>
        Assert.Equal(
            0.949,
            ((Adam.ParamGroup)Examples.Betas(Model!, RunPlan.FromSteps(100)).ParamGroups.Single()).Options.beta1!.Value,
            1e-15
        );

    [TorchFact]
    public void Layers_have_their_own_rates() =>
        Assert.Equal(
            [1e-3 * 0.75 * 0.75, 1e-3 * 0.75, 1e-3],
            Examples
                .Layers(Model!, RunPlan.FromSteps(100))
                .Optimizer.ParamGroups.Select(group => group.InitialLearningRate)
        );

    [TorchFact]
    public void A_plateau_lowers_the_rate() =>
        Assert.Equal(0.05, Examples.Plateau(Model!, 4, () => { }, () => 1).CurrentRate);

    [TorchFact]
    public void A_run_begun_in_Python_is_continued_from_its_own_base_rate()
    {
        using var folder = new TemporaryFolder();
        var model = SmallTraining.NewModel();
        var optimizer = torch.optim.Adam(model.parameters(), 0.3);
        var before = optimizer.Schedule("torch.CosineAnnealingLR(T_max=40)");
        SmallTraining.Train(model, optimizer, before, 10);
        model.save_py(folder.File("model.pt"));
        optimizer.save_py(folder.File("optimizer.pt"));
        using (var file = File.Create(folder.File("scheduler.pt")))
            TorchSchedulerState.Of(before.Save()).Write(file);

        var other = SmallTraining.NewModel(seed: 99);
        var after = torch.optim.Adam(other.parameters(), 0.001);
        var scheduler = Examples.Python(other, after, folder.Path);
        Assert.Equal(SmallTraining.HashOf(model), SmallTraining.HashOf(other));
        for (; scheduler.Step < 40; scheduler.Advance(), before.Advance())
            Assert.Equal(Optimizers.RateOf(optimizer), Optimizers.RateOf(after), 1e-15);
    }

    [TorchFact]
    public void The_adapter_steps()
    {
        var optimizer = Optimizers.NewSGD(0.3);
        var adapter = Examples.Adapter(optimizer, RunPlan.FromEpochs(10, stepsPerEpoch: 2));
        adapter.step();
        Assert.Equal([Optimizers.RateOf(optimizer)], adapter.get_last_lr());
    }
}
