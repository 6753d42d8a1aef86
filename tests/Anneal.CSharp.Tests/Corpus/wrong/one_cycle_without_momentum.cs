// expect: LR011 warning
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.01);
var scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.1, total_steps: 2000);
for (var step = 0; step < 2000; step++)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.step();
}
