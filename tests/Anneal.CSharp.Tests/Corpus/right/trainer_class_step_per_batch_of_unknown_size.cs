// expect: nothing
// checked: 1
using TorchSharp;
namespace My.Training;

public sealed class Trainer
{
    private const int Epochs = 30;
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor> _model;
    private readonly torch.optim.Optimizer _optimizer;
    private readonly torch.optim.lr_scheduler.LRScheduler _scheduler;

    public Trainer(torch.nn.Module<torch.Tensor, torch.Tensor> model)
    {
        _model = model;
        _optimizer = torch.optim.Adam(_model.parameters(), 1e-3);
        _scheduler = torch.optim.lr_scheduler.StepLR(_optimizer, 30, 0.1);
    }

    public void Train(DataLoader loader)
    {
        for (var epoch = 1; epoch <= Epochs; ++epoch)
            TrainEpoch(loader, epoch);
    }

    private void TrainEpoch(DataLoader loader, int epoch)
    {
        foreach (var (x, y) in loader)
        {
            using var scope = torch.NewDisposeScope();
            _optimizer.zero_grad();
            var loss = Loss(_model.forward(x), y);
            loss.backward();
            _optimizer.step();
            _scheduler.step();
        }
    }
}
