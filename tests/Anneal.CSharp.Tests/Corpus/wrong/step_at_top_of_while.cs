// expect: LP003 warning
using TorchSharp;

static class Program
{
    const int MaxSteps = 5000;

    static void Main(string[] args)
    {
        var model = new Regressor();
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.01, momentum: 0.9);
        var lrScheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 1.0, end_factor: 0.1, total_iters: MaxSteps);
        int step = 0;
        while (step < MaxSteps)
        {
            lrScheduler.step();
            optimizer.zero_grad();
            var (x, y) = NextBatch();
            var loss = torch.nn.functional.mse_loss(model.forward(x), y);
            loss.backward();
            optimizer.step();
            step++;
        }
    }
}
