// expect: LP002 error
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var loss = torch.nn.functional.mse_loss(model.forward(x), y);
for (int i = 0; i < 100; i++)
{
    optimizer.zero_grad();
    loss.backward();
    optimizer.step();
}
