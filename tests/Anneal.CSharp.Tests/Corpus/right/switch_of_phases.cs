// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var warm = torch.optim.lr_scheduler.LinearLR(optimizer, 0.1, 1.0, 500);
var main = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.9999);
for (var step = 0; step < 20000; step++)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    switch (step)
    {
        case < 500:
            warm.step();
            break;
        default:
            main.step();
            break;
    }
}
