// expect: nothing
// checked: 1
using TorchSharp;

var epochs = 10;
var loader = torch.utils.data.DataLoader(data, batchSize: 32, shuffle: true);
var model = new Net();
var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.01, momentum: 0.9);
var scheduler = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr: 0.1, epochs: epochs, steps_per_epoch: (int)loader.Count);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        var loss = torch.nn.functional.cross_entropy(model.forward(batch["x"]), batch["y"]);
        loss.backward();
        optimizer.step();
        scheduler.step();
    }
}
