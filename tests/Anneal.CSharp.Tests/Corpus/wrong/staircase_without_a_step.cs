// expect: LR002 warning
namespace Demo;

using static TorchSharp.torch;

public class Options
{
    public int NumEpochs = 15;
    public int StepSize = 30;
}

public static class Entry
{
    public static void Start(Options? options = null)
    {
        var o = new Options();
        var net = new Net();
        var adam = optim.Adam(net.parameters(), 1e-3);
        var lr = optim.lr_scheduler.StepLR(adam, o.StepSize, gamma: 0.1);
        for (int ep = 0; ep < o.NumEpochs; ep++)
        {
            foreach (var (x, t) in Data.Train)
            {
                adam.zero_grad();
                nn.functional.cross_entropy(net.call(x), t).backward();
                adam.step();
            }
            lr.step();
        }
    }
}
