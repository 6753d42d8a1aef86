// expect: LR002
using TorchSharp;
static class Defaults { public const int Epochs = 25; public static int[] Milestones = { 30, 60 }; }
class R
{
    public void Run(Net n)
    {
        var o = torch.optim.SGD(n.parameters(), 0.1);
        var s = torch.optim.lr_scheduler.MultiStepLR(o, Defaults.Milestones, 0.1);
        foreach (var e in Enumerable.Range(0, Defaults.Epochs)) { n.TrainEpoch(o); s.step(); }
    }
}
