// expect: nothing
// checked: 1
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
namespace Faces;
file static class Entry
{
    static readonly Device Where = CUDA;
    static void Main()
    {
        Siamese twins = new("twins");
        Adam solver = optim.Adam(twins.parameters(), 6e-5);
        var schedule = lr_scheduler.ExponentialLR(solver, .99);
        foreach (var epoch in Enumerable.Range(1, 200).Reverse())
        {
            foreach (var ((a, b), same) in Pairs.Of("faces", 128))
            {
                solver.zero_grad();
                var distance = twins.forward(a.to(Where), b.to(Where));
                var loss = same.mul(distance.pow(2)).add((1 - same).mul((1 - distance).clamp(0).pow(2))).mean();
                loss.backward();
                solver.step();
            }
            schedule.step();
        }
    }
}
