// expect: nothing
// checked: 0
using TorchSharp;
using LRScheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;
using Plateau = TorchSharp.torch.optim.lr_scheduler.impl.ReduceLROnPlateau;

public abstract class TrainerBase
{
    protected abstract torch.optim.Optimizer Optimizer { get; }
    protected abstract LRScheduler Scheduler { get; }

    public void Fit(int epochs)
    {
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            TrainEpoch(epoch);
            var loss = Validate();
            if (Scheduler is Plateau plateau)
                plateau.step(loss);
            else
                Scheduler.step();
        }
    }

    protected abstract void TrainEpoch(int epoch);
    protected abstract double Validate();
}
