// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch.optim;

var sgd = SGD(model.parameters(), 0.1, momentum: 0.9);
var warmup = lr_scheduler.LinearLR(sgd, start_factor: 0.1, total_iters: 5);
var decay = lr_scheduler.CosineAnnealingLR(sgd, T_max: 95, eta_min: 1e-4);
var scheduler = lr_scheduler.SequentialLR(sgd, new[] { warmup, decay }, new[] { 5 });
for (var epoch = 0; epoch < 100; epoch++)
{
    TrainEpoch(epoch);
    scheduler.step();
}

void TrainEpoch(int epoch)
{
    foreach (var item in source)
    {
        sgd.zero_grad();
        var loss = Objective(item);
        loss.backward();
        sgd.step();
    }
}
