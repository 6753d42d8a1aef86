// expect: LP012 warning
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
for (int epoch = 0; epoch < 60; epoch++)
{
    var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 20, 0.1);
    foreach (var batch in data)
    {
        optimizer.zero_grad();
        Forward(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
