// expect: LP004
using TorchSharp;

public class MultiTask
{
    readonly List<torch.optim.Optimizer> optimizers = new();

    public void Run(DataLoader loader)
    {
        var body = torch.optim.SGD(Body.parameters(), 0.1);
        var scheduler = torch.optim.lr_scheduler.StepLR(body, step_size: 1000, gamma: 0.5);
        for (var epoch = 0; epoch < 10; epoch++)
        {
            for (var i = 0; i < 500; i++)
            {
                body.zero_grad();
                TaskLoss(i).backward();
                body.step();
                if (i % 1 == 0)
                    scheduler.step();
            }
            scheduler.step();
        }
    }
}
