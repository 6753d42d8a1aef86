// expect: nothing
// checked: 1
using TorchSharp;
var o = torch.optim.SGD(net.parameters(), 0.1, momentum: 0.9);
var r = torch.optim.lr_scheduler.ReduceLROnPlateau(o, mode: "max", factor: 0.1, patience: 8, min_lr: new List<double> { 1e-5 });
for (int epoch = 0; epoch < 150; epoch++)
{
    foreach (var (x, y) in train)
    {
        o.zero_grad();
        Loss(net.call(x), y).backward();
        o.step();
    }
    var val_accuracy = Accuracy(net, test);
    r.step(val_accuracy);
}
