// expect: LP005 warning
using System;
using System.Linq;
using TorchSharp;

var model = new Net("net");
var optimizer = torch.optim.Adam(model.parameters(), lr: 0.001);
var scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.95);
for (int epoch = 0; epoch < 25; epoch++)
{
    var total = 0.0;
    foreach (var b in loader)
    {
        optimizer.zero_grad();
        var loss = Criterion(model, b);
        loss.backward();
        optimizer.step();
        total += loss.ToDouble();
    }
    scheduler.step();
    Console.WriteLine("Epoch {0}: loss {1}, lr {2}", epoch, total, scheduler.get_last_lr().First());
}
