// expect: LP005
using TorchSharp;
using Anneal;
var o = torch.optim.SGD(m.parameters(), 0.1);
var sched = o.Schedule("step(base, factor=0.5, every=10)", RunPlan.FromEpochs(30, 1));
for (var epoch = 0; epoch < 30; epoch++)
{
    o.zero_grad();
    m.Loss().backward();
    o.step();
    sched.Advance();
    Console.WriteLine($"epoch {epoch}: rate {sched.Rates[0]}");
}
