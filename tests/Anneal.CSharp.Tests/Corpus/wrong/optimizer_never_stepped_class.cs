// expect: LP010 warning
using TorchSharp;
using TorchSharp.Modules;

class Learner
{
    private readonly Linear _w = torch.nn.Linear(2, 1);
    private SGD _sgd;
    private torch.optim.lr_scheduler.LRScheduler _lr;

    public void Fit(float[][] xs)
    {
        _sgd = torch.optim.SGD(_w.parameters(), 0.5);
        _lr = torch.optim.lr_scheduler.StepLR(_sgd, 20);
        for (int epoch = 0; epoch < 60; epoch++)
        {
            var loss = Evaluate(xs);
            _sgd.zero_grad();
            loss.backward();
            _lr.step();
        }
    }
}
