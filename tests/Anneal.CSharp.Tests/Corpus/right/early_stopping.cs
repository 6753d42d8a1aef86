// expect: nothing
// checked: 1
using TorchSharp;

var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 20, gamma: 0.5);
var best = double.MaxValue;
var bad = 0;
for (int epoch = 0; epoch < 100 && bad < 10; epoch++)
{
    double loss = RunEpoch();
    scheduler.step();
    if (loss < best) { best = loss; bad = 0; model.save("best.pt"); }
    else bad++;
}

double RunEpoch()
{
    var sum = 0.0;
    foreach (var b in loader)
    {
        optimizer.zero_grad();
        var l = Loss(b);
        l.backward();
        optimizer.step();
        sum += l.item<float>();
    }
    return sum;
}
