// expect: LR008 warning
using TorchSharp;
var sgd = torch.optim.SGD(net.parameters(), 0.1);
var drops = torch.optim.lr_scheduler.MultiStepLR(sgd, [60, 30, 80], gamma: 0.2);
for (var epoch = 0; epoch < 100; epoch++)
{
    foreach (var batch in train)
    {
        sgd.zero_grad();
        Loss(batch).backward();
        sgd.step();
    }
    drops.step();
}
