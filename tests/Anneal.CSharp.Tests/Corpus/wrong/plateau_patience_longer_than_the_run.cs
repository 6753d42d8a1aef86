// expect: LR012 warning
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience: 20);
for (var epoch = 0; epoch < 12; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    var valLoss = Evaluate();
    plateau.step(valLoss);
}
