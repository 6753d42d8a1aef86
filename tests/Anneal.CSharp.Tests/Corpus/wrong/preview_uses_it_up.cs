// expect: LP007 error
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 40, 0.001);
var rates = new List<double>();
for (int i = 0; i < 40; i++)
{
    rates.Add(scheduler.get_last_lr().First());
    scheduler.step();
}
Plot(rates);
for (int epoch = 0; epoch < 40; epoch++)
{
    foreach (var b in loader)
    {
        optimizer.zero_grad();
        Loss(b).backward();
        optimizer.step();
    }
    scheduler.step();
}
