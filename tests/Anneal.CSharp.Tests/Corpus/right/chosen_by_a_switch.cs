// expect: nothing
// checked: 0
using TorchSharp;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

public enum Kind { Steps, Cosine, Plateau }

public class Factory
{
    public static LRScheduler Create(Kind kind, Optimizer optimizer, int epochs) => kind switch
    {
        Kind.Steps => StepLR(optimizer, epochs / 3, 0.1),
        Kind.Cosine => CosineAnnealingLR(optimizer, epochs, 1e-6),
        Kind.Plateau => ReduceLROnPlateau(optimizer, patience: 3),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public class Train
{
    public void Run(Kind kind, int epochs)
    {
        var optimizer = SGD(Model.parameters(), 0.1);
        var scheduler = Factory.Create(kind, optimizer, epochs);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            double valLoss = Epoch(optimizer);
            if (kind == Kind.Plateau)
                scheduler.step(valLoss);
            else
                scheduler.step();
        }
    }

    private double Epoch(Optimizer optimizer)
    {
        foreach (var b in Loader)
        {
            optimizer.zero_grad();
            Loss(b).backward();
            optimizer.step();
        }
        return Validate();
    }
}
