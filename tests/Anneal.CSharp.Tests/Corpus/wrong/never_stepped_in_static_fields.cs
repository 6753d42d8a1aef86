// expect: LP009
using TorchSharp;
static class P
{
    static torch.optim.Optimizer opt;
    static torch.optim.lr_scheduler.LRScheduler sched;
    static void Main()
    {
        opt = torch.optim.SGD(Net.parameters(), 0.1);
        sched = torch.optim.lr_scheduler.StepLR(opt, 10);
        for (var e = 0; e < 30; e++) Epoch();
    }
    static void Epoch()
    {
        foreach (var b in Net.Data) { opt.zero_grad(); Net.Loss(b).backward(); opt.step(); }
    }
}
