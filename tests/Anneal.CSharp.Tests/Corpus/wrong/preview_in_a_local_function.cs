// expect: LP007 error
using TorchSharp;

public static class Experiment
{
    public static void Go(DataLoader data)
    {
        var sgd = torch.optim.SGD(Model.parameters(), 0.3, momentum: 0.9);
        var lr = torch.optim.lr_scheduler.PolynomialLR(sgd, total_iters: 50, power: 2.0);
        Show(lr);

        for (var epoch = 0; epoch < 50; epoch++)
        {
            foreach (var batch in data)
            {
                sgd.zero_grad();
                var loss = Loss(batch);
                loss.backward();
                sgd.step();
            }
            lr.step();
        }

        void Show(torch.optim.lr_scheduler.LRScheduler scheduler)
        {
            for (var i = 0; i < 50; i++)
            {
                System.Console.WriteLine(scheduler.get_last_lr().First());
                scheduler.step();
            }
        }
    }
}
