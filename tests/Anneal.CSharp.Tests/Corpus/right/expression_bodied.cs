// expect: nothing
// checked: 1
using TorchSharp;

public class Tiny
{
    readonly torch.nn.Module<torch.Tensor, torch.Tensor> f = torch.nn.Linear(1, 1);
    torch.optim.Optimizer o;
    torch.optim.lr_scheduler.LRScheduler s;
    int Epochs => 3 * Part;
    const int Part = 10;

    void Zero() => o.zero_grad();
    void Back(torch.Tensor x) => f.forward(x).mean().backward();
    void Update() => o.step();
    void End() => s.step();

    public void Go(torch.Tensor[] xs)
    {
        o = torch.optim.SGD(f.parameters(), 0.1);
        s = torch.optim.lr_scheduler.MultiStepLR(o, new[] { Part, 2 * Part });
        for (var e = 0; e < Epochs; e++)
        {
            foreach (var x in xs) { Zero(); Back(x); Update(); }
            End();
        }
    }
}
