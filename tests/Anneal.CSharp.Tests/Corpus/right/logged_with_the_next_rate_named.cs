// expect: nothing
// checked: 1
using TorchSharp;
var opt = torch.optim.SGD(model.parameters(), 0.1);
var s = torch.optim.lr_scheduler.StepLR(opt, 10);
for (int epoch = 0; epoch < 30; epoch++)
{
    foreach (var b in loader)
    {
        opt.zero_grad();
        Loss(b).backward();
        opt.step();
    }
    s.step();
    Console.WriteLine($"epoch {epoch} done, next rate: {s.get_last_lr().First()}");
}
