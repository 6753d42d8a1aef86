// expect: LP012 warning
using TorchSharp;
using TorchSharp.Modules;

public sealed class Session
{
    private readonly Linear _layer = torch.nn.Linear(16, 4);

    public void Run()
    {
        var optimizer = torch.optim.Adam(_layer.parameters(), 0.01);
        for (int e = 0; e < 30; e++)
            Epoch(optimizer);
    }

    private void Epoch(torch.optim.Optimizer optimizer)
    {
        var decay = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma: 0.9);
        for (int i = 0; i < 100; i++)
        {
            optimizer.zero_grad();
            var l = _layer.forward(torch.randn(32, 16)).pow(2).mean();
            l.backward();
            optimizer.step();
        }
        decay.step();
    }
}
