// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch.optim.lr_scheduler;

var opt = torch.optim.SGD(model.parameters(), 0.1, momentum: 0.9);
var parts = new LRScheduler[]
{
    LinearLR(opt, start_factor: 0.01, end_factor: 1.0, total_iters: 10),
    ExponentialLR(opt, gamma: 0.97),
};
var sched = SequentialLR(opt, parts, milestones: new[] { 10 });
var epoch = 0;
while (epoch < 120)
{
    foreach (var b in loader)
    {
        opt.zero_grad();
        Loss(b).backward();
        opt.step();
    }
    sched.step();
    epoch += 1;
}
