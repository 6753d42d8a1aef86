// expect: LP002 error
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
for (int epoch = 0; epoch < 5; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        var loss = torch.nn.functional.cross_entropy(model.forward(batch["x"]), batch["y"]);
        loss.backward();
        optimizer.step();
        loss.backward();
    }
}
