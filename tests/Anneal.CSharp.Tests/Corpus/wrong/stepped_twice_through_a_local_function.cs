// expect: LP004
using TorchSharp;
var o = torch.optim.SGD(m.parameters(), 0.1);
var s = torch.optim.lr_scheduler.StepLR(o, 10);
for (var e = 0; e < 30; e++)
{
    using (var scope = torch.NewDisposeScope())
    {
        foreach (var b in data)
        {
            Update(b);
        }
    }
    s.step();
}
void Update(Batch b)
{
    o.zero_grad();
    m.Loss(b).backward();
    o.step();
    s.step();
}
