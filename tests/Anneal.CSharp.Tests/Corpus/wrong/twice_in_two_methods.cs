// expect: LP004
using TorchSharp;

public class Runner
{
    readonly torch.optim.Optimizer optim;
    readonly torch.optim.lr_scheduler.LRScheduler lr;
    readonly torch.nn.Module<torch.Tensor, torch.Tensor> net;

    public Runner(torch.nn.Module<torch.Tensor, torch.Tensor> net)
    {
        this.net = net;
        optim = torch.optim.RMSProp(net.parameters(), 0.01);
        lr = torch.optim.lr_scheduler.CosineAnnealingLR(optim, 60);
    }

    public void Run()
    {
        for (int epoch = 0; epoch < 60; ++epoch)
        {
            Epoch();
            lr.step();
        }
    }

    void Epoch()
    {
        foreach (var b in Batches())
            Step(b);
    }

    void Step(Batch b)
    {
        optim.zero_grad();
        var loss = Criterion(net.forward(b.X), b.Y);
        loss.backward();
        optim.step();
        lr.step();
    }
}
