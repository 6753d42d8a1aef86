// expect: LR005
using TorchSharp;
using static TorchSharp.torch;

var trainData = torch.utils.data.TensorDataset(torch.randn(50000, 32), torch.randn(50000, 1));
var loader = torch.utils.data.DataLoader(trainData, 128, shuffle: true);
var model = nn.Linear(32, 1);
var optimizer = optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
var scheduler = optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 90);
for (var epoch = 0; epoch < 90; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        nn.functional.mse_loss(model.forward(batch[0]), batch[1]).backward();
        optimizer.step();
        scheduler.step();
    }
}
