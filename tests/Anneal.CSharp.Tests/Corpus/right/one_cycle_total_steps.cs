// expect: nothing
// checked: 1
namespace Train;
using TorchSharp;

class Settings
{
    public int Epochs { get; init; } = 25;
    public double PeakRate { get; init; } = 0.4;
}

class Job
{
    private readonly Settings settings = new();

    public void Execute(DataLoader batches, torch.nn.Module<torch.Tensor, torch.Tensor> net)
    {
        var total = settings.Epochs * batches.Count;
        using var opt = torch.optim.SGD(net.parameters(), learningRate: settings.PeakRate / 25, momentum: 0.9);
        var lr = torch.optim.lr_scheduler.OneCycleLR(opt, settings.PeakRate, total_steps: (int)total);
        for (int e = 0; e < settings.Epochs; e++)
            foreach (var b in batches)
            {
                opt.zero_grad();
                using var loss = net.forward(b["in"]).sub(b["out"]).pow(2).mean();
                loss.backward();
                opt.step();
                lr.step();
            }
    }
}
