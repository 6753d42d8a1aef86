// expect: nothing
// checked: 1
using TorchSharp;
var optimizer = torch.optim.Adam(model.parameters(), 1e-3);
var decay = torch.optim.lr_scheduler.StepLR(optimizer, 5, 0.5);
for (var left = 20; left > 0; left--)
{
    foreach (var b in batches)
    {
        optimizer.zero_grad();
        Loss(b).backward();
        optimizer.step();
    }
    decay.step();
    Console.WriteLine($"{left - 1} epochs left");
}
