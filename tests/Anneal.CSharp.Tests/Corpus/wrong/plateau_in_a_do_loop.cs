// expect: LP006
// expect: LR012
using TorchSharp;
void Fit(Net net, int epochs = 10)
{
    var o = torch.optim.Adam(net.parameters(), lr: 1e-3);
    torch.optim.lr_scheduler.LRScheduler sched = torch.optim.lr_scheduler.ReduceLROnPlateau(o, "max");
    var e = 0;
    do
    {
        foreach (var b in net.Data)
        {
            o.zero_grad();
            net.Loss(b).backward();
            o.step();
        }
        sched.step();
    } while (++e < epochs);
}
