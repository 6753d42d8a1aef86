// expect: LP004
using TorchSharp;
using static TorchSharp.torch;

const int Epochs = 30;
var model = nn.Linear(10, 1);
var optimizer = optim.SGD(model.parameters(), 0.1);
var scheduler = optim.lr_scheduler.MultiStepLR(optimizer, new[] { 10, 20 }, 0.1);
foreach (var epoch in Enumerable.Range(0, Epochs))
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        nn.functional.mse_loss(model.forward(batch["x"]), batch["y"]).backward();
        optimizer.step();
        scheduler.step();
    }
    scheduler.step();
}
