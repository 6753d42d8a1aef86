// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 5, 0.8);
var seen = 0;
for (var epoch = 0; epoch < 8; epoch++)
{
    foreach (var batch in loader)
    {
        optimizer.zero_grad();
        Loss(batch).backward();
        optimizer.step();
        if (++seen % 100 == 0)
            scheduler.step();
    }
}
