// expect: LP003 warning @13
// expect: LP005 @21
// expect: LR006

var model = nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 10));
using var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.1, momentum: 0.9);
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: 30);
const int epochs = 90;
var train = new DataLoader(dataset, 64, shuffle: true);

for (int epoch = 0; epoch < epochs; epoch++)
{
    scheduler.step();
    foreach (var batch in train)
    {
        optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(model.forward(batch["data"]), batch["label"]);
        loss.backward();
        optimizer.step();
    }
    Console.WriteLine($"{epoch} {scheduler.get_last_lr().First()}");
}
