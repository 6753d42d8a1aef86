// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
for (var epoch = 0; epoch < 30; epoch++)
{
    if (epoch > 0)
        scheduler.step();
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
}
