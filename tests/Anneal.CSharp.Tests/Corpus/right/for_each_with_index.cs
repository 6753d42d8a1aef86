// expect: nothing
// checked: 1
using TorchSharp;
var sgd = torch.optim.SGD(net.parameters(), learningRate: 0.05);
var poly = torch.optim.lr_scheduler.PolynomialLR(sgd, total_iters: 30, power: 0.9);
foreach (var epoch in Enumerable.Range(1, 30))
{
    foreach (var (batch, i) in loader.Select((batch, i) => (batch, i)))
    {
        sgd.zero_grad();
        var l = Loss(batch);
        l.backward();
        sgd.step();
        if (i % 50 == 0) Console.WriteLine($"{epoch}/{i}: {l.ToDouble():F3}");
    }
    poly.step();
}
