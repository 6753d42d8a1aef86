// expect: nothing
// checked: 1
using TorchSharp;
var total = 10000;
var warm = 500;
var optimizer = torch.optim.Adam(model.parameters(), lr: 1e-3);
var scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, step => step < warm ? (step + 1) / (double)warm : (total - step) / (double)(total - warm));
for (int step = 0; step < total; step++)
{
    optimizer.zero_grad();
    Loss(step).backward();
    optimizer.step();
    scheduler.step();
}
