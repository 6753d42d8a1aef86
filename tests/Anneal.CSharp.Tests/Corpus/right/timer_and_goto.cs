// expect: nothing
// checked: 0
using TorchSharp;
var optimizer = torch.optim.SGD(model.parameters(), 0.1);
var scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 1000);
var until = DateTime.UtcNow.AddHours(8);
again:
optimizer.zero_grad();
Loss().backward();
optimizer.step();
scheduler.step();
if (DateTime.UtcNow < until)
    goto again;
