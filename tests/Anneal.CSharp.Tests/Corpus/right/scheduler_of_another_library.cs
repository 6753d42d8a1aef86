// expect: nothing
// checked: 0
using TorchSharp;
using Acme.Schedules;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = new CosineAnnealingWarmRestarts(optimizer, 10, 2);
for (var epoch = 0; epoch < 33; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.Step();
}
