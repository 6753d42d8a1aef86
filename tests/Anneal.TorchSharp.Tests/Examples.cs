using Anneal.Interop;
using TorchSharp.PyBridge;

namespace Anneal.TorchTests;

/// <summary>The code of docs/torchsharp.md.</summary>
internal static class Examples
{
    public static GroupScheduler Train(nn.Module model, Func<long, Tensor> lossOf, RunPlan plan, string folder)
    {
        // train begins
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.3, momentum: 0.9);
        var scheduler = optimizer.Schedule("warmup(5ep) then cosine(base -> 0.01)", plan);
        TrainingCheckpoint.Load(folder, model, optimizer, scheduler); // where a run was stopped; else from the start

        while (scheduler.Step < plan.TotalSteps)
        {
            optimizer.zero_grad();
            lossOf(scheduler.Step).backward();
            optimizer.step();
            scheduler.Advance(); // once after each update
            if (scheduler.Step % plan.StepsPerEpoch == 0)
                TrainingCheckpoint.Save(folder, model, optimizer, scheduler);
        }
        // train ends
        return scheduler;
    }

    public static SGD Momentum(nn.Module model)
    {
        // momentum begins
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
        var scheduler = optimizer.Schedule("torch.OneCycleLR(max_lr=0.1, total_steps=100) with weight_decay = 5e-4");
        // momentum ends
        scheduler.Advance();
        return optimizer;
    }

    public static Adam Betas(nn.Module model, RunPlan plan)
    {
        // betas begins
        var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
        var scheduler = optimizer.Schedule("one_cycle(base) with beta1 = linear(0.95 -> 0.85)", plan);
        // betas ends
        scheduler.Advance();
        return optimizer;
    }

    public static (GroupScheduler Scheduler, AdamW Optimizer) Layers(nn.Module model, RunPlan plan)
    {
        // layers begins
        var optimizer = torch.optim.AdamW(
            LayerGroups.From(model.children(), rate: 1e-3, decay: 0.75, (parameters, rate) =>
                new AdamW.ParamGroup(parameters, lr: rate)
            )
        );
        var scheduler = optimizer.Schedule("warmup(10%) then cosine(base -> 0)", plan);
        // layers ends
        return (scheduler, optimizer);
    }

    public static GroupScheduler Late(
        nn.Module<Tensor, Tensor> model,
        nn.Module head,
        nn.Module body,
        Func<long, Tensor> lossOf,
        RunPlan plan,
        string folder
    )
    {
        // late begins
        var optimizer = torch.optim.SGD(head.parameters(), learningRate: 0.3, momentum: 0.9);
        var scheduler = optimizer.Schedule("warmup(10%) then cosine(base -> 0)", plan, names: ["head"]);
        SGD.ParamGroup Body() => new(body.parameters(), lr: 0.03, momentum: 0.9);
        TrainingCheckpoint.Load(folder, model, optimizer, scheduler, lateGroup: name => Body());

        while (scheduler.Step < plan.TotalSteps)
        {
            if (scheduler.Step == 20)
                scheduler.Add(optimizer, Body(), "body", warmupSteps: 10);
            // … as above
            // late ends
            optimizer.zero_grad();
            lossOf(scheduler.Step).backward();
            optimizer.step();
            scheduler.Advance();
            if (scheduler.Step % plan.StepsPerEpoch == 0)
                TrainingCheckpoint.Save(folder, model, optimizer, scheduler);
        }
        return scheduler;
    }

    public static GroupScheduler Plateau(nn.Module model, int epochs, Action trainEpoch, Func<double> validate)
    {
        // plateau begins
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1);
        var scheduler = optimizer.Schedule("base | plateau(factor=0.5, patience=2)");
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            trainEpoch(); // with scheduler.Advance() after each update
            scheduler.Observe(validate());
        }
        // plateau ends
        return scheduler;
    }

    public static lr_scheduler.LRScheduler Adapter(Optimizer optimizer, RunPlan plan)
    {
        // adapter begins
        var scheduler = optimizer.Schedule("warmup(5ep) then cosine(base -> 0.01)", plan);
        torch.optim.lr_scheduler.LRScheduler asTorch = scheduler.AsLRScheduler();
        // adapter ends
        return asTorch;
    }

    public static GroupScheduler Python(nn.Module model, OptimizerHelper optimizer, string folder)
    {
        // python begins
        model.load_py(Path.Combine(folder, "model.pt")); // torch.save(model.state_dict(), …) wrote them
        optimizer.load_py(Path.Combine(folder, "optimizer.pt"));
        var state = TorchSchedulerState.ReadFile(Path.Combine(folder, "scheduler.pt"));
        foreach (var (group, rate) in optimizer.ParamGroups.Zip(state.StartRates))
            group.InitialLearningRate = rate; // load_py has overwritten it
        var scheduler = state.Resume(optimizer.ToParameterGroups());
        // python ends
        return scheduler;
    }
}
