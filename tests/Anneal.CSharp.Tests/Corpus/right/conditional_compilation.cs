// expect: nothing
// checked: 1
#define STEPPED
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
#if STEPPED
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
#else
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 3);
#endif
for (var epoch = 0; epoch < 30; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
#if DEBUG
    scheduler.step();
#endif
}
