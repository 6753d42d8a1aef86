using System.Globalization;

namespace Anneal.TorchTests;

/// <summary>The program of docs/choosing.md that <c>anneal sweep</c> starts.</summary>
internal static class SweptTraining
{
    /// <summary>Trains as its command line says.</summary>
    /// <param name="args">Its command line.</param>
    /// <param name="Console">Takes what it prints.</param>
    public static void Run(string[] args, PrintedLines Console)
    {
        // swept begins
        var given = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]); // --rate {rate} --seed {seed} …
        var rate = double.Parse(given["--rate"], CultureInfo.InvariantCulture);
        torch.random.manual_seed(1);
        var inputs = torch.randn(1000, 10);
        var targets = inputs.sum(1, keepdim: true).sin();
        torch.random.manual_seed(long.Parse(given["--seed"]));
        var model = torch.nn.Sequential(torch.nn.Linear(10, 32), torch.nn.ReLU(), torch.nn.Linear(32, 1));
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: rate, momentum: 0.9);
        var scheduler = optimizer.Schedule(given["--schedule"], RunPlan.FromSteps(long.Parse(given["--run-steps"])));
        // What a training left that had the same rates so far; from here on the schedule is this one's.
        TrainingCheckpoint.Load(given["--checkpoint"], model, optimizer, scheduler, ResumePolicy.Replace);

        var (learnt, held) = (torch.arange(800), torch.arange(800, 1000));
        while (scheduler.Step < long.Parse(given["--steps"]))
        {
            using var scope = torch.NewDisposeScope();
            var batch = learnt[torch.randint(0, 800, 20)]; // drawn by torch.random, which is part of a checkpoint
            optimizer.zero_grad();
            torch.nn.functional.mse_loss(model.forward(inputs[batch]), targets[batch]).backward();
            optimizer.step();
            scheduler.Advance();
        }
        TrainingCheckpoint.Save(given["--checkpoint"], model, optimizer, scheduler);
        var loss = torch.nn.functional.mse_loss(model.forward(inputs[held]), targets[held]).item<float>();
        Console.WriteLine($"{{\"step\": {scheduler.Step}, \"validation_loss\": {loss:R}}}");
        // swept ends
    }
}
