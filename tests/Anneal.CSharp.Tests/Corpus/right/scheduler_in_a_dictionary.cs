// expect: nothing
// checked: 0
using TorchSharp;
using static TorchSharp.torch.optim;

var parts = new Dictionary<string, (Optimizer Optimizer, lr_scheduler.LRScheduler Scheduler)>();
foreach (var (name, module) in networks)
{
    var o = Adam(module.parameters(), 1e-3);
    parts[name] = (o, lr_scheduler.ExponentialLR(o, 0.99));
}
for (var epoch = 0; epoch < 50; epoch++)
{
    foreach (var batch in loader)
    {
        foreach (var part in parts.Values) part.Optimizer.zero_grad();
        Loss(batch).backward();
        foreach (var part in parts.Values) part.Optimizer.step();
    }
    foreach (var part in parts.Values) part.Scheduler.step();
}
