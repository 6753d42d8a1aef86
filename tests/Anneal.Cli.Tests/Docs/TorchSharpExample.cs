using TorchSharp;

namespace Anneal.Cli.Tests.Docs;

/// <summary>The code of docs/torchsharp.md, compiled against a stub with TorchSharp's signatures.</summary>
internal static class TorchSharpExample
{
    public static GroupScheduler Train(torch.nn.Module model, Func<torch.Tensor> nextLoss, RunPlan plan, string file)
    {
        // train begins
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.3, momentum: 0.9);
        var groups = ParameterGroups.From(
            optimizer.ParamGroups,
            g => g.InitialLearningRate,
            (g, rate) => g.LearningRate = rate
        );
        var scheduler = new GroupScheduler(Recipe.Parse("warmup(5ep) then cosine(base -> 0.01)"), plan, groups);
        if (File.Exists(file))
            scheduler.Restore(SchedulerState.FromJson(File.ReadAllText(file))); // resume where a run was stopped

        while (scheduler.Step < plan.TotalSteps)
        {
            optimizer.zero_grad();
            nextLoss().backward();
            optimizer.step();
            scheduler.Advance(); // once after each update
        }
        File.WriteAllText(file, scheduler.Save().ToJson());
        // train ends
        return scheduler;
    }

    public static TorchSharp.Modules.SGD Momentum(torch.nn.Module model, RunPlan plan)
    {
        // momentum begins
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
        var groups = ParameterGroups.From(
            optimizer.ParamGroups.Cast<TorchSharp.Modules.SGD.ParamGroup>(),
            g => g.InitialLearningRate,
            (g, rate) => g.LearningRate = rate,
            ("momentum", (g, value) => g.Momentum = value),
            ("weight_decay", (g, value) => g.Options.weight_decay = value)
        );
        var scheduler = new GroupScheduler(
            Recipe.Parse("torch.OneCycleLR(max_lr=0.1, total_steps=100) with weight_decay = 5e-4"),
            plan,
            groups
        );
        // momentum ends
        scheduler.Advance();
        return optimizer;
    }

    public static TorchSharp.Modules.Adam Betas(torch.nn.Module model, RunPlan plan)
    {
        // betas begins
        var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
        var groups = ParameterGroups.From(
            optimizer.ParamGroups.Cast<TorchSharp.Modules.Adam.ParamGroup>(),
            g => g.InitialLearningRate,
            (g, rate) => g.LearningRate = rate,
            ("beta1", (g, value) => g.Options.beta1 = value)
        );
        var scheduler = new GroupScheduler(
            Recipe.Parse("one_cycle(base) with beta1 = linear(0.95 -> 0.85)"),
            plan,
            groups
        );
        // betas ends
        scheduler.Advance();
        return optimizer;
    }

    public static TorchSharp.Modules.SGD Unfreeze(
        torch.nn.Module body,
        TorchSharp.Modules.SGD optimizer,
        GroupScheduler scheduler
    )
    {
        // late begins
        var layers = new TorchSharp.Modules.SGD.ParamGroup(body.parameters(), lr: 0.03, momentum: 0.9);
        optimizer.add_param_group(layers);
        scheduler.Add(
            new ParameterGroup("body", baseRate: 0.03, setRate: rate => layers.LearningRate = rate),
            warmupSteps: 100
        );
        // late ends
        return optimizer;
    }
}
