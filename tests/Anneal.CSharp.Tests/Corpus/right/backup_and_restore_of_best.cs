// expect: nothing
// checked: 1
using TorchSharp;
var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
var scheduler = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, factor: 0.5, patience: 2);
var best = double.PositiveInfinity;
for (int epoch = 0; epoch < 64; epoch++)
{
    foreach (var b in train)
    {
        optimizer.zero_grad();
        Loss(b).backward();
        optimizer.step();
    }
    var validationLoss = valid.Average(b => Loss(b).ToDouble());
    scheduler.step(validationLoss);
    if (validationLoss < best)
    {
        best = validationLoss;
        model.save("best.bin");
        File.WriteAllBytes("optimizer.bin", Serialize(optimizer.state_dict()));
    }
}
model.load("best.bin");
