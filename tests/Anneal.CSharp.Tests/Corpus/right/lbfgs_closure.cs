// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch;
var w = torch.randn(3, requires_grad: true);
var optimizer = optim.LBFGS(new[] { w }, 0.5);
var scheduler = optim.lr_scheduler.ExponentialLR(optimizer, 0.95);
for (var i = 0; i < 40; i++)
{
    optimizer.step(() =>
    {
        optimizer.zero_grad();
        var loss = (w - 1).pow(2).sum();
        loss.backward();
        return loss;
    });
    scheduler.step();
}
