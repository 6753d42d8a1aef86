// expect: LR012
using TorchSharp;
var o = torch.optim.SGD(m.parameters(), 0.1);
var s = torch.optim.lr_scheduler.ReduceLROnPlateau(o, mode: "max");
for (var e = 0; e < 90; e++)
{
    double total = 0;
    foreach (var b in data) { o.zero_grad(); var l = m.Loss(b); l.backward(); o.step(); total += l.item<float>(); }
    double valLoss = Validate(m);
    s.step(valLoss);
}
