// expect: nothing
// checked: 1
using TorchSharp;

(torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler) Prepare(torch.nn.Module net)
{
    var o = torch.optim.AdamW(net.parameters(), lr: 1e-4);
    return (o, torch.optim.lr_scheduler.CosineAnnealingLR(o, T_max: 40, eta_min: 1e-7));
}

var (optimizer, scheduler) = Prepare(net);
for (int epoch = 0; epoch < 40; ++epoch)
{
    foreach (var x in samples)
    {
        optimizer.zero_grad();
        Energy(x).backward();
        optimizer.step();
    }
    scheduler.step();
}
