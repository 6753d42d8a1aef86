// expect: nothing
// checked: 0
using TorchSharp;
var sgd = torch.optim.SGD(model.parameters(), 0.1);
foreach (var (x, y) in loader)
{
    var loss = Loss(x, y);
    model.zero_grad();
    loss.backward();
    sgd.step();
}
