// expect: nothing
// checked: 1
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1, momentum: 0.9);
var scheduler = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor: 1, end_factor: 0.01, total_iters: 800);
int step = 0;
do
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.step();
    step++;
} while (step < 800);
