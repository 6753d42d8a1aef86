// expect: nothing
// checked: 2
using TorchSharp;
var probe = torch.optim.SGD(new[] { torch.zeros(1) }, 0.1);
var curve = torch.optim.lr_scheduler.CosineAnnealingLR(probe, 40, 1e-3);
for (var i = 0; i < 40; i++)
{
    Console.WriteLine(curve.get_last_lr().First());
    probe.step();
    curve.step();
}
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 40, 1e-3);
for (var epoch = 0; epoch < 40; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
