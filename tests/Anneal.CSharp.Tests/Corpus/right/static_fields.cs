// expect: nothing
// checked: 1
using TorchSharp;

class Program
{
    static torch.nn.Module<torch.Tensor, torch.Tensor> model = torch.nn.Linear(30, 3);
    static torch.optim.Optimizer optimizer = torch.optim.SGD(model.parameters(), 0.1);
    static torch.optim.lr_scheduler.LRScheduler scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 25, 0.1);
    static readonly int epochs = 75;

    static void Main()
    {
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            TrainEpoch();
            scheduler.step();
        }
    }

    static void TrainEpoch()
    {
        foreach (var (x, y) in Iris.Train())
        {
            optimizer.zero_grad();
            torch.nn.functional.cross_entropy(model.forward(x), y).backward();
            optimizer.step();
        }
    }
}
