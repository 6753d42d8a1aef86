namespace Anneal.TorchTests;

/// <summary>The program of docs/getting-started.md.</summary>
internal static class GettingStarted
{
    /// <summary>Runs it in the current folder.</summary>
    /// <param name="args">Its command line.</param>
    /// <param name="Console">Takes what it prints.</param>
    public static void Run(string[] args, PrintedLines Console)
    {
        // getting started begins
        torch.random.manual_seed(1);
        var inputs = torch.randn(1000, 10);
        var targets = inputs.sum(1, keepdim: true).sin();
        var model = torch.nn.Sequential(torch.nn.Linear(10, 64), torch.nn.ReLU(), torch.nn.Linear(64, 1));

        var plan = RunPlan.FromSamples(samples: 1000, batchSize: 50, epochs: 20); // 400 updates
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
        var scheduler = optimizer.Schedule("warmup(2ep) then cosine(base -> 0)", plan); // sets the first rate
        if (TrainingCheckpoint.Load("checkpoints", model, optimizer, scheduler) is not null)
            Console.WriteLine($"resumes after update {scheduler.Step}");

        while (scheduler.Step < plan.TotalSteps)
        {
            if (args is [var stop] && scheduler.Step == long.Parse(stop))
                return; // as if somebody had pulled the plug
            using var scope = torch.NewDisposeScope();
            var batch = torch.randint(0, 1000, 50); // drawn by torch.random, which is part of a checkpoint
            var loss = torch.nn.functional.mse_loss(model.forward(inputs[batch]), targets[batch]);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
            scheduler.Advance(); // once after each update
            if (scheduler.Step % plan.StepsPerEpoch == 0)
            {
                var epoch = scheduler.Step / plan.StepsPerEpoch;
                Console.WriteLine($"epoch {epoch}: loss {loss.item<float>():F6}, next rate {scheduler.CurrentRate:F4}");
                TrainingCheckpoint.Save("checkpoints", model, optimizer, scheduler);
            }
        }
        // getting started ends
    }
}
