// expect: LP009 warning
using TorchSharp;
using static TorchSharp.torch;

public static class Mnist
{
    public static void Run(int epochs, DataLoader train, DataLoader test)
    {
        using var model = new Net();
        using var optimizer = optim.SGD(model.parameters(), learningRate: 0.01, momentum: 0.5);
        using var scheduler = optim.lr_scheduler.ExponentialLR(optimizer, 0.9);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Train(model, optimizer, train, epoch);
            Test(model, test);
        }
    }

    private static void Train(Net model, optim.Optimizer optimizer, DataLoader data, int epoch)
    {
        model.train();
        foreach (var batch in data)
        {
            using var d = NewDisposeScope();
            optimizer.zero_grad();
            var prediction = model.forward(batch["data"]);
            var loss = nn.functional.nll_loss(prediction, batch["label"]);
            loss.backward();
            optimizer.step();
        }
    }

    private static void Test(Net model, DataLoader data)
    {
        model.eval();
        using var _ = no_grad();
        foreach (var batch in data)
            model.forward(batch["data"]);
    }
}
