// expect: LR003
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
var scheduler = torch.optim.lr_scheduler.CyclicLR(optimizer, base_lr: 0.0001, max_lr: 0.1, step_size_up: 2000, cycle_momentum: false);
for (var step = 0; step < 5900; step++)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.step();
}
