// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch.nn.functional;

void Evaluate(torch.nn.Module<torch.Tensor, torch.Tensor> model)
{
    model.eval();
    using (torch.no_grad())
        foreach (var (x, y) in test)
            Console.Write(cross_entropy(model.forward(x), y).item<float>() + " ");
    model.train();
}

var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
var scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma: 0.9);
for (var epoch = 0; epoch < 10; epoch++)
{
    Evaluate(model);
    foreach (var (x, y) in train)
    {
        optimizer.zero_grad();
        cross_entropy(model.forward(x), y).backward();
        optimizer.step();
    }
    Evaluate(model);
    scheduler.step();
}
