// expect: LP021 error
using Anneal;
using TorchSharp;

public static class App
{
    private const int Epochs = 100;

    public static void Main()
    {
        var loader = new DataLoader(Dataset.Open(), 32);
        var model = Network.Create();
        var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
        var scheduler = optimizer.Schedule("warmup(5%) then cosine(base -> 0)", RunPlan.FromEpochs(10, loader.Count));
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            foreach (var batch in loader)
            {
                optimizer.zero_grad();
                model.Loss(batch).backward();
                optimizer.step();
                scheduler.Advance();
            }
        }
    }
}
