// expect: nothing
// checked: 1
using TorchSharp;
var epochs = args.Length > 0 ? int.Parse(args[0]) : 30;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max: epochs, eta_min: 1e-4);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
    }
    scheduler.step();
}
