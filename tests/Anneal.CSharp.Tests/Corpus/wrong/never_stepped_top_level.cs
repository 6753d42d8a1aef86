// expect: LP009 warning @5
using TorchSharp;
var model = torch.nn.Linear(4, 2);
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 5, 0.1);
for (var epoch = 0; epoch < 20; epoch++)
    foreach (var (x, t) in data)
    {
        optimizer.zero_grad();
        var loss = torch.nn.functional.cross_entropy(model.forward(x), t);
        loss.backward();
        optimizer.step();
    }
