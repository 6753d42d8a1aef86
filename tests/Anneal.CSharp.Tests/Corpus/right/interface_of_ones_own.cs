// expect: nothing
// checked: 0
using TorchSharp;

public interface ISchedule
{
    void Step(int epoch);
}

public sealed class HalfEvery(torch.optim.Optimizer optimizer, int period) : ISchedule
{
    public void Step(int epoch)
    {
        if (epoch % period == period - 1)
            foreach (var g in optimizer.ParamGroups)
                g.LearningRate /= 2;
    }
}

public sealed class Worker
{
    public void Train(Net net, int epochs)
    {
        var optimizer = torch.optim.SGD(net.parameters(), 0.2);
        ISchedule scheduler = new HalfEvery(optimizer, 10);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var b in Batches)
            {
                optimizer.zero_grad();
                net.Loss(b).backward();
                optimizer.step();
            }
            scheduler.Step(epoch);
        }
    }
}
