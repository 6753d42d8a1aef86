// expect: LR006 error
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, epoch => Math.Min(1.0, epoch / 5.0));
for (var epoch = 0; epoch < 50; epoch++)
{
    for (var i = 0; i < 400; i++)
    {
        optimizer.zero_grad();
        Loss(i).backward();
        optimizer.step();
    }
    scheduler.step();
}
