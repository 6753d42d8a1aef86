// expect: nothing
// checked: 1
using TorchSharp;

internal sealed unsafe class Native
{
    private readonly object gate = new();
    private readonly torch.optim.Optimizer optimizer;
    private readonly torch.optim.lr_scheduler.LRScheduler scheduler;

    internal Native(torch.nn.Module<torch.Tensor, torch.Tensor> m)
    {
        optimizer = torch.optim.SGD(m.parameters(), 1e-2);
        scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 3, 0.5);
    }

    internal void Train(float* rows, int count)
    {
        for (var pass = 0; pass < 9; pass++)
        {
            lock (gate)
            {
                for (var i = 0; i < count; i++)
                {
                    optimizer.zero_grad();
                    Loss(rows + i).backward();
                    optimizer.step();
                }
            }
            scheduler.step();
        }
    }
}
