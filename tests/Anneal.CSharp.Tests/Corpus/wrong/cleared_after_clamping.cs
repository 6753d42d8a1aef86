// expect: LP001
using TorchSharp;
var o = torch.optim.SGD(m.parameters(), 0.1);
foreach (var (x, y) in data)
{
    var loss = m.Loss(x, y);
    loss.backward();
    foreach (var p in m.parameters()) p.grad?.clamp_(-1, 1);
    o.zero_grad();
    o.step();
}
