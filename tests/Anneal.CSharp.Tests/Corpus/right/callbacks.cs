// expect: nothing
// checked: 0
using TorchSharp;

public sealed class LrCallback(torch.optim.lr_scheduler.LRScheduler scheduler) : ICallback
{
    public void OnEpochEnd(int epoch) => scheduler.step();
}

public static class Setup
{
    public static Trainer Make(torch.nn.Module<torch.Tensor, torch.Tensor> model)
    {
        var optimizer = torch.optim.SGD(model.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 50);
        return new Trainer(model, optimizer) { Callbacks = { new LrCallback(scheduler) } };
    }
}
