// expect: LP021
using TorchSharp; using Anneal;
class K
{
    private readonly RunPlan plan = RunPlan.FromEpochs(epochs: 30, stepsPerEpoch: 100);
    private readonly torch.optim.Optimizer o;
    private readonly GroupScheduler s;
    public K(Net n) { o = torch.optim.SGD(n.parameters(), 0.1); s = o.Schedule("cosine(base -> 0)", plan); }
    public void Run(Net n)
    {
        for (var e = 0; e < plan.Epochs; e++)
        {
            for (var i = 0; i < 100; i++) { o.zero_grad(); n.Loss(i).backward(); o.step(); }
            s.Advance();
        }
    }
}
