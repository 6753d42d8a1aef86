// expect: LP006 error
using TorchSharp;
using static TorchSharp.torch.optim.lr_scheduler;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = SequentialLR(optimizer, new[] { LinearLR(optimizer, 0.1, 1, 5), ExponentialLR(optimizer, 0.95) }, new[] { 5 });
for (var epoch = 0; epoch < 60; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    var valLoss = Validate();
    scheduler.step(valLoss);
}
