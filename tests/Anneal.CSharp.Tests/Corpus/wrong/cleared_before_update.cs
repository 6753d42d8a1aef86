// expect: LP001 error
using TorchSharp;
var net = new Net();
var sgd = torch.optim.SGD(net.parameters(), 0.01);
for (int epoch = 0; epoch < 10; epoch++)
{
    foreach (var (x, y) in Shuffle(data))
    {
        var loss = torch.nn.functional.mse_loss(net.forward(x), y);
        loss.backward();
        sgd.zero_grad();
        sgd.step();
    }
}
