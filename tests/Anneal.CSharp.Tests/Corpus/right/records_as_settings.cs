// expect: nothing
// checked: 1
using Anneal;
using TorchSharp;

var settings = new Settings(Epochs: 12, BatchSize: 256) with { Rate = 0.2 };
new Run(settings).Go();

public sealed record Settings(int Epochs = 30, int BatchSize = 128)
{
    public double Rate { get; init; } = 0.1;
}

public sealed class Run(Settings settings)
{
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor> model = Vision.ResNet18();

    public void Go()
    {
        var data = new DataLoader(Vision.Cifar10(), settings.BatchSize, shuffle: true);
        var optimizer = torch.optim.SGD(model.parameters(), settings.Rate, momentum: 0.9);
        var scheduler = optimizer.Schedule("warmup(1ep) then cosine(base -> 0.001)", RunPlan.FromEpochs(settings.Epochs, data.Count));
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
            foreach (var batch in data)
                Update(batch, optimizer, scheduler);
    }

    private void Update(Dictionary<string, torch.Tensor> batch, torch.optim.Optimizer optimizer, GroupScheduler scheduler)
    {
        optimizer.zero_grad();
        var loss = torch.nn.functional.cross_entropy(model.forward(batch["image"]), batch["label"]);
        loss.backward();
        optimizer.step();
        scheduler.Advance();
    }
}
