// expect: nothing
// checked: 1
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 1e-6, momentum: 0.9);
var grow = torch.optim.lr_scheduler.LambdaLR(optimizer, i => Math.Pow(10, 6.0 * i / 200));
var losses = new List<float>();
for (var i = 0; i < 200; i++)
{
    optimizer.zero_grad();
    var loss = Loss(i);
    loss.backward();
    optimizer.step();
    losses.Add(loss.ToSingle());
    grow.step();
}
