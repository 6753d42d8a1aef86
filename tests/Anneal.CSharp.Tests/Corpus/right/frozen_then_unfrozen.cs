// expect: nothing
// checked: 2
using TorchSharp;
using static TorchSharp.torch;

var backbone = ResNet50();
var head = nn.Linear(2048, 12);

foreach (var p in backbone.parameters()) p.requires_grad = false;
{
    var opt = optim.Adam(head.parameters(), lr: 1e-3);
    var sched = optim.lr_scheduler.StepLR(opt, 2, 0.5);
    for (int e = 0; e < 6; e++) { Pass(opt); sched.step(); }
}

foreach (var p in backbone.parameters()) p.requires_grad = true;
{
    var opt2 = optim.SGD(backbone.parameters(), 1e-4, momentum: 0.9);
    var sched2 = optim.lr_scheduler.CosineAnnealingLR(opt2, 20, 1e-6);
    for (int e = 0; e < 20; e++) { Pass(opt2); sched2.step(); }
}

void Pass(optim.Optimizer o)
{
    foreach (var batch in images)
    {
        o.zero_grad();
        nn.functional.cross_entropy(head.forward(backbone.forward(batch["x"])), batch["y"]).backward();
        o.step();
    }
}
