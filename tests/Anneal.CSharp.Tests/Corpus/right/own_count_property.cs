// expect: nothing
// checked: 1
using TorchSharp;

public class BatchList : IEnumerable<Batch>
{
    private readonly List<Batch> inner = new List<Batch>();
    public int Count => inner.Count;
    public IEnumerator<Batch> GetEnumerator() => inner.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Fit
{
    public void Run(BatchList list)
    {
        var epochs = 5;
        var optimizer = torch.optim.SGD(Net.parameters(), learningRate: 0.1, momentum: 0.9);
        var cycle = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 1.0, total_steps: list.Count * epochs);
        for (var e = 0; e < epochs; e++)
        {
            for (var i = 0; i < list.Count; i++)
            {
                optimizer.zero_grad();
                Net.Loss(list, i).backward();
                optimizer.step();
                cycle.step();
            }
        }
    }
}
