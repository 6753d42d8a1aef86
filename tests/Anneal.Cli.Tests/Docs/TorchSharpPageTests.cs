using TorchSharp;

namespace Anneal.Cli.Tests.Docs;

public sealed class TorchSharpPageTests
{
    private static readonly torch.nn.Module Model = new();

    [Theory, InlineData("train"), InlineData("momentum"), InlineData("betas"), InlineData("late")]
    public void Has_the_code_that_the_test_runs(string name) =>
        Assert.Contains(
            ExampleCode.Block("TorchSharpExample.cs", name),
            Repository.Read("docs/torchsharp.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_README_has_the_first_example() =>
        Assert.Contains(
            ExampleCode.Block("TorchSharpExample.cs", "train"),
            Repository.Read("README.md"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_run_that_is_stopped_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        var plan = RunPlan.FromEpochs(10, 10);
        var batches = 0;
        Assert.Throws<OperationCanceledException>(() =>
            TorchSharpExample.Train(
                Model,
                () => ++batches > 30 ? throw new OperationCanceledException() : new torch.Tensor(),
                plan,
                folder.File("scheduler.json")
            )
        );
        var straight = TorchSharpExample.Train(Model, () => new torch.Tensor(), plan, folder.File("scheduler.json"));
        Assert.Equal((100, 0.01), (straight.Step, straight.Rates[0]));
        var resumed = TorchSharpExample.Train(
            Model,
            () => throw new InvalidOperationException("nothing is left to train"),
            plan,
            folder.File("scheduler.json")
        );
        Assert.Equal(straight.Save(), resumed.Save());
    }

    [Fact]
    public void Sets_momentum_and_weight_decay_of_SGD()
    {
        var group = (TorchSharp.Modules.SGD.ParamGroup)
            TorchSharpExample.Momentum(Model, RunPlan.FromSteps(100)).ParamGroups.Single();
        var bound = Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=100)").Bind(RunPlan.FromSteps(100), 0.1);
        Assert.Equal(
            (bound.Rate.At(1), bound.Companions[0].Curve.At(1), 5e-4),
            (group.LearningRate, group.Momentum, group.Options.weight_decay!.Value)
        );
    }

    [Fact]
    public void Sets_the_first_beta_of_Adam()
    {
        var group = (TorchSharp.Modules.Adam.ParamGroup)
            TorchSharpExample.Betas(Model, RunPlan.FromSteps(100)).ParamGroups.Single();
        Assert.Equal(0.949, group.Options.beta1!.Value, 1e-15);
    }

    [Fact]
    public void Adds_layers_to_a_run_under_way()
    {
        var optimizer = torch.optim.SGD(Model.parameters(), 0.3, 0.9);
        var scheduler = new GroupScheduler(
            Recipe.Parse("base"),
            null,
            ParameterGroups.From(optimizer.ParamGroups, g => g.InitialLearningRate, (g, rate) => g.LearningRate = rate)
        );
        TorchSharpExample.Unfreeze(Model, optimizer, scheduler);
        Assert.Equal(
            [0.3, 0.03 / 101],
            optimizer.ParamGroups.Select(group => Math.Round(group.LearningRate, 15)),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
    }
}
