// expect: LP012
using TorchSharp;
class Z
{
    torch.optim.lr_scheduler.LRScheduler sched;
    public void Run(Net n)
    {
        var o = torch.optim.SGD(n.parameters(), 0.1);
        for (var e = 0; e < 30; e++)
        {
            sched = torch.optim.lr_scheduler.StepLR(o, 10);
            foreach (var b in n.Data) { o.zero_grad(); n.Loss(b).backward(); o.step(); }
            sched.step();
        }
    }
}
