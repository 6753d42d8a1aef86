// expect: LR005 error
using TorchSharp;
using static TorchSharp.torch;

const int epochs = 20;
var loader = Load("train");
var optimizer = optim.AdamW(model.parameters(), 1e-3);
var schedule = optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 1e-2, total_steps: epochs, cycle_momentum: false);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Compute(batch).backward();
        optimizer.step();
        schedule.step();
    }
}
