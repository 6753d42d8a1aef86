// expect: LR002 warning
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1, 0.9);
var scheduler = torch.optim.lr_scheduler.MultiStepLR(optimizer, new List<int> { 100, 150 }, 0.1);
for (var epoch = 0; epoch < 90; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
