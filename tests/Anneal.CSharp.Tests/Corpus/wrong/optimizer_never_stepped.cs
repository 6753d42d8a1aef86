// expect: LP010 warning
using TorchSharp;
var model = Build();
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.PolynomialLR(optimizer, total_iters: 100);
for (int i = 0; i < 100; i++)
{
    foreach (var s in samples)
    {
        optimizer.zero_grad();
        var loss = Criterion(model.forward(s.Input), s.Target);
        loss.backward();
    }
    scheduler.step();
}
