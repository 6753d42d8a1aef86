// expect: nothing
// checked: 0
using TorchSharp;

public interface IObjective<T> { torch.Tensor Loss(T batch); }

public class Trainer<T>
{
    private readonly IObjective<T> _objective;
    private readonly torch.optim.Optimizer _optimizer;
    private readonly torch.optim.lr_scheduler.LRScheduler? _scheduler;

    public event EventHandler<int>? EpochEnded;

    public Trainer(IObjective<T> objective, torch.optim.Optimizer optimizer, torch.optim.lr_scheduler.LRScheduler? scheduler = null)
    {
        _objective = objective ?? throw new ArgumentNullException(nameof(objective));
        _optimizer = optimizer;
        _scheduler = scheduler;
    }

    public void Fit(IEnumerable<T> data, int epochs)
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var batch in data)
            {
                _optimizer.zero_grad();
                _objective.Loss(batch).backward();
                _optimizer.step();
            }
            _scheduler?.step();
            EpochEnded?.Invoke(this, epoch);
        }
    }
}
