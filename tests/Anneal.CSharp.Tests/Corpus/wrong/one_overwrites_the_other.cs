// expect: LP013 warning
using TorchSharp;
using static TorchSharp.torch.optim.lr_scheduler;
var optimizer = torch.optim.SGD(net.parameters(), 0.1);
var steps = StepLR(optimizer, step_size: 10, gamma: 0.5);
var warmup = LambdaLR(optimizer, e => Math.Min(1.0, (e + 1) / 5.0));
for (var epoch = 0; epoch < 40; epoch++)
{
    foreach (var batch in train)
    {
        optimizer.zero_grad();
        Loss(net, batch).backward();
        optimizer.step();
    }
    steps.step();
    warmup.step();
}
