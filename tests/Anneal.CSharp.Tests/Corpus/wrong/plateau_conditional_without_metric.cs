// expect: LP006 error
using TorchSharp;

public class Trainer
{
    private torch.optim.lr_scheduler.LRScheduler? _plateau;
    private readonly torch.optim.Optimizer _optimizer;

    public Trainer(torch.nn.Module<torch.Tensor, torch.Tensor> m)
    {
        _optimizer = torch.optim.AdamW(m.parameters(), 1e-4);
        _plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(_optimizer, factor: 0.2);
    }

    public void Fit(int epochs)
    {
        for (int e = 0; e < epochs; e++)
        {
            double loss = TrainEpoch();
            _plateau?.step();
        }
    }

    private double TrainEpoch()
    {
        var sum = 0d;
        foreach (var batch in Loader)
        {
            _optimizer.zero_grad();
            var l = Compute(batch);
            l.backward();
            _optimizer.step();
            sum += l.ToDouble();
        }
        return sum;
    }
}
