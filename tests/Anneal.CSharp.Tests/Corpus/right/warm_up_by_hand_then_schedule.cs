// expect: nothing
// checked: 0
using TorchSharp;
const double Peak = 0.1;
var optimizer = torch.optim.SGD(model.parameters(), Peak);
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 95, 1e-4);
for (var epoch = 0; epoch < 100; epoch++)
{
    if (epoch < 5)
        foreach (var g in optimizer.ParamGroups)
            g.LearningRate = Peak * (epoch + 1) / 5;
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    if (epoch >= 5)
        scheduler.step();
}
