// expect: LP006 error
using TorchSharp;
var optimizer = torch.optim.RMSProp(model.parameters(), 1e-3);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 10);
for (var epoch = 0; epoch < 30; epoch++)
{
    foreach (var batch in batches)
    {
        optimizer.zero_grad();
        var l = Loss(batch);
        l.backward();
        optimizer.step();
    }
    var val_loss = Validate();
    scheduler.step(val_loss);
}
