// expect: LR001 error
using TorchSharp;

var optimizer = torch.optim.SGD(model.parameters(), learningRate: 0.05, momentum: 0.9);
var cosine = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, 200);
for (int i = 1; i <= 50; i++)
{
    TrainOneEpoch();
    cosine.step();
}

void TrainOneEpoch()
{
    foreach (var b in batches)
    {
        optimizer.zero_grad();
        var loss = Loss(b);
        loss.backward();
        optimizer.step();
    }
}
