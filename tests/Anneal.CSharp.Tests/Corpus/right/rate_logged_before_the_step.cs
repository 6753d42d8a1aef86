// expect: nothing
// checked: 1
using TorchSharp;
var opt = torch.optim.SGD(net.parameters(), 0.1);
var sched = torch.optim.lr_scheduler.ExponentialLR(opt, gamma: 0.9);
for (int epoch = 0; epoch < 30; epoch++)
{
    foreach (var b in batches)
    {
        opt.zero_grad();
        Loss(b).backward();
        opt.step();
    }
    var rate = sched.get_last_lr().Single();
    Console.WriteLine($"{epoch,3} {rate:E3}");
    sched.step();
}
