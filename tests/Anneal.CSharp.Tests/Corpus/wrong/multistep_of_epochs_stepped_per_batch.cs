// expect: LR005
using TorchSharp;

internal static class Cifar
{
    private const int Epochs = 160;
    private const int BatchesPerEpoch = 391;

    private static void Main()
    {
        var model = ResNet.Create(20);
        var sgd = torch.optim.SGD(model.parameters(), 0.1, 0.9, weight_decay: 1e-4);
        var lr = torch.optim.lr_scheduler.MultiStepLR(sgd, new[] { 80, 120 }, gamma: 0.1);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            for (int b = 0; b < BatchesPerEpoch; b++)
            {
                sgd.zero_grad();
                ResNet.Loss(model, b).backward();
                sgd.step();
                lr.step();
            }
        }
    }
}
