// expect: LP006 error
using TorchSharp;

class Program
{
    static void Main()
    {
        var net = new Mlp();
        var opt = torch.optim.SGD(net.parameters(), learningRate: 0.1);
        var plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(opt, mode: "min", factor: 0.5, patience: 5);
        for (int epoch = 0; epoch < 100; epoch++)
        {
            TrainEpoch(net, opt);
            var validation = Evaluate(net);
            plateau.step(epoch);
        }
    }

    static void TrainEpoch(Mlp net, torch.optim.Optimizer opt)
    {
        foreach (var b in Data.Batches(64))
        {
            opt.zero_grad();
            net.Loss(b).backward();
            opt.step();
        }
    }

    static double Evaluate(Mlp net) => Data.Test.Average(b => net.Loss(b).item<double>());
}
