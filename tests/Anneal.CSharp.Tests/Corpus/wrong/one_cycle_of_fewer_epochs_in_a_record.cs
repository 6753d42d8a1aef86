// expect: LR004
using TorchSharp;
public record Hyper(int Epochs, int Batches);
public static class Q
{
    public static void Main()
    {
        var h = new Hyper(40, 250);
        var o = torch.optim.SGD(N.parameters(), 0.1, momentum: 0.9);
        var s = torch.optim.lr_scheduler.OneCycleLR(o, 0.5, total_steps: 30 * h.Batches);
        for (int e = 0; e < h.Epochs; e++)
            for (int i = 0; i < h.Batches; ++i)
            {
                o.zero_grad();
                N.Loss(i).backward();
                o.step();
                s.step();
            }
    }
}
