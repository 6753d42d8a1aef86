// expect: LP003 warning @16
using System;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

var net = Sequential(("fc1", Linear(784, 300)), ("relu", ReLU()), ("fc2", Linear(300, 10)));
var opt = optim.SGD(net.parameters(), 0.05);
var sched = optim.lr_scheduler.StepLR(opt, 10, 0.5);
var criterion = CrossEntropyLoss();
var epochs = 40;

for (var e = 0; e < epochs; e++)
{
    net.train();
    sched.step();
    foreach (var (x, y) in LoadBatches())
    {
        opt.zero_grad();
        var l = criterion.call(net.call(x), y);
        l.backward();
        opt.step();
    }
    Console.WriteLine($"epoch {e} done");
}
