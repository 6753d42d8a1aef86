// expect: nothing
// checked: 0
using TorchSharp;
using TorchSharp.Modules;

static void Phase(Sequential model, double rate, int epochs)
{
    var opt = torch.optim.SGD(model.parameters(), rate, 0.9);
    var cos = torch.optim.lr_scheduler.CosineAnnealingLR(opt, epochs, rate * 0.01);
    for (int i = 0; i < epochs; i++)
    {
        foreach (var item in Source)
        {
            opt.zero_grad();
            Cost(model, item).backward();
            opt.step();
        }
        cos.step();
    }
}

Phase(model, 0.1, 30);
Phase(model, 0.01, 10);
