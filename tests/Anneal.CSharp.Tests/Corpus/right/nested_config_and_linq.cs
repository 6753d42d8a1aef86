// expect: nothing
// checked: 1
using TorchSharp;

namespace Lab7;

static class Constants
{
    internal static class Training
    {
        public const int Epochs = 48;
        public const double Rate = 2.5e-3;
        public static readonly int[] Drops = { 24, 36, 44 };
    }
}

class Lab
{
    static void Main() => new Lab().Start();

    void Start()
    {
        var layers = new[] { 64, 128, 10 }.Zip(new[] { 32, 64, 128 }, (o, i) => torch.nn.Linear(i, o)).ToList();
        var parameters = layers.SelectMany(l => l.parameters());
        var opt = torch.optim.RMSProp(parameters, Constants.Training.Rate, momentum: 0.9);
        var drops = torch.optim.lr_scheduler.MultiStepLR(opt, Constants.Training.Drops, 0.5);
        foreach (int epoch in Enumerable.Range(0, Constants.Training.Epochs))
        {
            Data.Shuffled(epoch).Chunk(64).ToList().ForEach(chunk =>
            {
                opt.zero_grad();
                Objective(layers, chunk).backward();
                opt.step();
            });
            drops.step();
        }
    }
}
