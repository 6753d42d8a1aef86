// expect: nothing
// checked: 1
using TorchSharp;
var sgd = torch.optim.SGD(model.parameters(), 0.05, momentum: 0.9);
var cos = torch.optim.lr_scheduler.CosineAnnealingLR(sgd, 75, 0.01);
Averaged? average = null;
for (var epoch = 0; epoch < 100; epoch++)
{
    foreach (var b in loader)
    {
        sgd.zero_grad();
        Loss(b).backward();
        sgd.step();
    }
    if (epoch < 75)
        cos.step();
    else
        (average ??= new Averaged(model)).Update(model);
}
